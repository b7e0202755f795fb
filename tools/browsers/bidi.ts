import type { Page } from 'puppeteer-core';

/** A thing of a page, as WebDriver BiDi hands it over. */
export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

/** One connection to Firefox, for the commands that puppeteer has no method for. */
export interface Bidi {
  send(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** What puppeteer keeps to itself: its session and the id of the page's browsing context. */
interface PuppeteerBidiFrame {
  _id: string;
  browsingContext: {
    userContext: {
      browser: { session: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> } };
    };
  };
}

/** The connection that puppeteer drives `page` through. Reaches behind its types; the pinned version is in the lock file. */
export function bidiOf(page: Page): Bidi {
  const { session } = frameOf(page).browsingContext.userContext.browser;
  return { send: async (method, params) => (await session.send(method, params)).result };
}

/** The id by which BiDi knows the page. */
export function contextOf(page: Page): string {
  return frameOf(page)._id;
}

/**
 * Runs an expression in a context.
 *
 * @throws {Error} with the browser's words when the expression throws
 */
export async function evaluateIn(bidi: Bidi, context: string, expression: string, depth = 0): Promise<RemoteValue> {
  return readAnswer(
    await bidi.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: depth },
    }),
  );
}

/** Calls a function that gives a string or null, with the shadow root of an element, closed ones too. */
export async function callInShadowOf(
  bidi: Bidi,
  context: string,
  selector: string,
  call: string,
  args: unknown[],
): Promise<string | null> {
  const host = await evaluateIn(bidi, context, `document.querySelector(${JSON.stringify(selector)})`, 1);
  const root = (host.value as { shadowRoot?: RemoteValue } | undefined)?.shadowRoot;
  if (!root?.sharedId) return null;
  const answer = readAnswer(
    await bidi.send('script.callFunction', {
      functionDeclaration: `(root, args) => (${call})(root, ...JSON.parse(args))`,
      target: { context },
      awaitPromise: true,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }],
    }),
  );
  return typeof answer.value === 'string' ? answer.value : null;
}

function readAnswer(answer: Record<string, unknown>): RemoteValue {
  if (answer['type'] === 'exception') {
    const { text } = answer['exceptionDetails'] as { text: string };
    throw new Error(text);
  }
  return answer['result'] as RemoteValue;
}

function frameOf(page: Page): PuppeteerBidiFrame {
  return page.mainFrame() as unknown as PuppeteerBidiFrame;
}
