import { type DrivenBrowser, type Tab, until } from '../../tools/browsers.ts';

/** The extension from within: a page of its own in a tab, from which its API is called as its other pages call it. */
export interface Inside {
  /** Calls a function of the browser's extension API: `call('storage.local.get', 'settings')`. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** Asks the background, as our own pages do. */
  ask(kind: string, question: object): Promise<unknown>;
  /** What the reader of the page at `url` has found, in the page's order; `null` while none answers there. */
  hits(url: string): Promise<ReadHits | null>;
  /** Makes the reader of the page at `url` begin anew: it keeps nothing of what it knew. */
  readAnew(url: string): Promise<void>;
  /** Writes some of the person's choices. */
  choose(choices: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface ReadHits {
  readonly status: string;
  /** Number of the phrase and the words as printed. */
  readonly words: readonly string[];
}

interface Reply {
  ok: boolean;
  value?: { hits: { hit: number; phrase: number; printed: string }[]; status: string };
}

/** Opens the extension's page for packs, which does nothing by itself, in a tab behind the others. */
export async function openInside(browser: DrivenBrowser): Promise<Inside> {
  const page = await browser.openExtensionPage('packs.html');
  const call = (name: string, ...args: unknown[]) => page.evaluate(callApi, name, args);

  const sendTo = async (url: string, kind: string): Promise<Reply | null> => {
    const id = await tabAt(page, url);
    return (await call('tabs.sendMessage', id, { kind, ask: {} }, { frameId: 0 })) as Reply | null;
  };
  const hits = async (url: string) => {
    const reply = await sendTo(url, 'listHits').catch(() => null); // nobody listens there yet
    if (!reply?.value) return null;
    const { status, hits: found } = reply.value;
    return { status, words: found.map(({ phrase, printed }) => `${phrase} ${printed}`) };
  };
  return {
    call,
    hits,
    ask: (kind, question) => call('runtime.sendMessage', { kind, ask: question }),
    async readAnew(url) {
      await sendTo(url, 'refresh');
      await until('the page to be read anew', async () => (await hits(url))?.status === 'done');
    },
    async choose(choices) {
      const kept = (await call('storage.local.get', 'settings')) as { settings?: { value: object } };
      const value = { ...USUAL, ...kept.settings?.value, ...choices };
      await call('storage.local.set', { settings: { version: 1, value } });
    },
  };
}

const USUAL = {
  painter: 'highlights',
  occurrences: 'first',
  hoverDelayMs: 400,
  quotations: false,
  citationStyle: 'chicago',
};

async function tabAt(page: Tab, url: string): Promise<number> {
  const tabs = (await page.evaluate(callApi, 'tabs.query', [{}])) as { id: number; url?: string }[];
  const tab = tabs.find((each) => each.url?.split('#')[0] === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  return tab.id;
}

/** Runs in a page of the extension. */
function callApi(name: string, args: readonly unknown[]): unknown {
  interface Api {
    [name: string]: Api;
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
  const path = name.split('.');
  const method = path.pop() ?? '';
  const owner = path.reduce((at: Api | undefined, each) => at?.[each], browser ?? chrome);
  if (!owner?.[method]) throw new Error(`there is no ${name}`);
  return (owner as unknown as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args);
}
