import { browser } from 'wxt/browser';

/**
 * All messages between the parts of the extension, in one map.
 *
 * Replies are values (`Result`), because an `Error` does not travel well. What arrives is `unknown` until the
 * receiver's parser has looked at it; the receiver checks the sender as well.
 */
export type Messages = {};

export type Result<T> = { ok: true; value: T } | { ok: false; reason: 'busy' | 'bad-request' | 'failed' | 'gone' };

export type MessageKind = keyof Messages;
