import { browser } from 'wxt/browser';
import type { Ask, Envelope, MessageKind, Reply, Result } from './messages.ts';
import { isResult } from './result.ts';

/** Asks the background from one of our own pages. Never rejects: what cannot be answered is a refusal. */
export function ask<K extends MessageKind>(kind: K, question: Ask<K>): Promise<Result<Reply<K>>> {
  const envelope: Envelope<K> = { kind, ask: question };
  return answerOf<K>(browser.runtime.sendMessage(envelope));
}

/** Asks the reader in the page of a tab. Never rejects. */
export function askTab<K extends MessageKind>(tab: number, kind: K, question: Ask<K>): Promise<Result<Reply<K>>> {
  const envelope: Envelope<K> = { kind, ask: question };
  return answerOf<K>(browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

async function answerOf<K extends MessageKind>(sent: Promise<unknown>): Promise<Result<Reply<K>>> {
  try {
    const answer = await sent;
    if (isResult<Reply<K>>(answer)) return answer;
  } catch {
    // No listener there: the tab has no reader, or was closed.
  }
  return { ok: false, reason: 'gone' };
}
