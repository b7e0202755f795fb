import type { Ask, Envelope, MessageKind, Reply, Result } from './messages.ts';
import { ASKED_AT_MOST, isResult } from './result.ts';

/*
 * The little that a script in a page needs of the browser: messages. Without the polyfill, which would be 10 KB of the
 * 30 KB that the reader may weigh: both browsers have had promises here since long before the versions we ask for.
 */

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => void;

interface PageRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface Api {
  runtime?: PageRuntime;
}

/** Looked up each time: Chromium takes it away from a script whose extension was updated. */
function runtime(): PageRuntime | undefined {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return (browser ?? chrome)?.runtime;
}

/**
 * Whether this script still belongs to a running extension. After an update or removal the script stays in the page,
 * cut off: its browser API is gone or throws.
 */
export function isConnected(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    // Firefox throws where Chromium gives undefined; both mean the same.
    return false;
  }
}

/** Asks the background from a script in a page. Never rejects: what cannot be answered is a refusal, `gone`. */
export async function askFromPage<K extends MessageKind>(kind: K, question: Ask<K>): Promise<Result<Reply<K>>> {
  const envelope: Envelope<K> = { kind, ask: question };
  for (let asked = 0; asked < ASKED_AT_MOST && isConnected(); asked++) {
    try {
      const answer = await runtime()?.sendMessage(envelope);
      if (isResult<Reply<K>>(answer)) return answer;
    } catch {
      // Stopped before it answered, or we have been cut off: the loop knows which.
    }
  }
  return { ok: false, reason: 'gone' };
}

/** What may be asked of a page, before anybody has looked at it. */
export interface PageQuestion {
  hit?: unknown;
  command?: unknown;
}

/**
 * Answers our other parts from a script in a page, until the signal ends it.
 *
 * @param answer - gets the kind of the message and its question; `null` when it is for somebody else
 */
export function answerInPage(
  answer: (kind: string, question: PageQuestion) => Result<unknown> | null,
  signal: AbortSignal,
): void {
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== runtime()?.id || !isEnvelope(message)) return;
    const reply = answer(message.kind, message.ask);
    if (reply) respond(reply);
  };
  runtime()?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isConnected()) runtime()?.onMessage.removeListener(listener);
  });
}

function isEnvelope(message: unknown): message is { kind: string; ask: PageQuestion } {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('ask' in message)) return false;
  return typeof message.kind === 'string' && typeof message.ask === 'object' && message.ask !== null;
}
