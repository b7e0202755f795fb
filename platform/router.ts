import { browser } from 'wxt/browser';
import type { Ask, MessageKind, Refusal, Reply, Result } from './messages.ts';

/** Who sent a message, as far as a handler may rely on it. */
export interface Sender {
  /** Tab and frame that the sending script runs in; absent for our own pages outside of tabs. */
  readonly tab: number | undefined;
  readonly frame: number | undefined;
  /** Address of the page that the script runs in. */
  readonly url: string;
  /** `own`: one of the extension's pages; `page`: a script of ours in somebody's page. */
  readonly from: 'own' | 'page';
}

/** How one kind of message is taken. */
export interface Handler<K extends MessageKind> {
  /** Who may send it: a page that took over our script's frame must not reach what only the popup may do. */
  readonly from: Sender['from'] | 'any';
  /** @returns the question, or `null` when what arrived is none */
  parse(question: unknown): Ask<K> | null;
  /** @throws only for mistakes of ours; they are reported once and answered with `failed` */
  answer(question: Ask<K>, sender: Sender): Promise<Reply<K> | Refused> | Reply<K> | Refused;
}

/** An answer that is a refusal rather than a value. */
export class Refused {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    this.reason = reason;
  }
}

export type Handlers = { readonly [K in MessageKind]?: Handler<K> };

/** For messages that ask nothing more than their name. */
export const parseNothing = (): Record<never, never> => ({});

/**
 * Answers messages. The listener is added at once and returns a promise only for messages it has a handler for, so
 * that others can answer theirs.
 */
export function answerMessages(handlers: Handlers, onFault: (fault: unknown, where: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, from) => {
    const handler = handlerFor(handlers, message);
    if (!handler || from.id !== browser.runtime.id) return undefined;
    return handler.take(senderOf(from)).catch((fault: unknown): Result<never> => {
      onFault(fault, handler.kind);
      return { ok: false, reason: 'failed' };
    });
  });
}

interface Taken {
  readonly kind: string;
  take(sender: Sender): Promise<Result<unknown>>;
}

function handlerFor(handlers: Handlers, message: unknown): Taken | null {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('ask' in message)) return null;
  const { kind, ask } = message;
  if (typeof kind !== 'string' || !Object.hasOwn(handlers, kind)) return null;
  return bind(handlers, kind as MessageKind, ask);
}

function bind<K extends MessageKind>(handlers: Handlers, kind: K, ask: unknown): Taken | null {
  const handler: Handler<K> | undefined = handlers[kind];
  if (!handler) return null;
  return {
    kind,
    async take(sender) {
      if (handler.from !== 'any' && handler.from !== sender.from) return { ok: false, reason: 'bad-request' };
      const question = handler.parse(ask);
      if (question === null) return { ok: false, reason: 'bad-request' };
      const value = await handler.answer(question, sender);
      return value instanceof Refused ? { ok: false, reason: value.reason } : { ok: true, value };
    },
  };
}

interface BrowserSender {
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

function senderOf({ url = '', frameId, tab }: BrowserSender): Sender {
  return { tab: tab?.id, frame: frameId, url, from: url.startsWith(browser.runtime.getURL('/')) ? 'own' : 'page' };
}
