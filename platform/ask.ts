import { browser } from 'wxt/browser';
import type { Ask, Envelope, MessageKind, Reply, Result } from './messages.ts';
import { ASKED_AT_MOST, isResult } from './result.ts';

/** Asks the background from one of our own pages. Never rejects: what cannot be answered is a refusal. */
export async function ask<K extends MessageKind>(kind: K, question: Ask<K>): Promise<Result<Reply<K>>> {
  const envelope: Envelope<K> = { kind, ask: question };
  for (let asked = 0; asked < ASKED_AT_MOST; asked++) {
    const answer = await answerOf<K>(browser.runtime.sendMessage(envelope));
    if (answer) return answer;
  }
  return GONE;
}

/** Asks the reader in the page of a tab. Never rejects. */
export async function askTab<K extends MessageKind>(tab: number, kind: K, question: Ask<K>): Promise<Result<Reply<K>>> {
  const envelope: Envelope<K> = { kind, ask: question };
  return (await answerOf<K>(browser.tabs.sendMessage(tab, envelope, { frameId: 0 }))) ?? GONE;
}

const GONE = { ok: false, reason: 'gone' } as const;

/** @returns `null` where nobody has answered: a background that was stopped, a tab without a reader */
async function answerOf<K extends MessageKind>(sent: Promise<unknown>): Promise<Result<Reply<K>> | null> {
  try {
    const answer = await sent;
    return isResult<Reply<K>>(answer) ? answer : null;
  } catch {
    return null;
  }
}
