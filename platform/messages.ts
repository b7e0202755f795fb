import type { CardModel } from '../core/card.ts';
import type { ReaderSettings } from './settings.ts';

/**
 * All messages between the parts of the extension, in one map.
 *
 * Replies are values (`Result`), because an `Error` does not travel well. What arrives is `unknown` until the
 * receiver's parser has looked at it; the receiver checks the sender as well.
 */
export interface Messages {
  /** Reader → background: may this page be read, and with which phrase table? */
  openPage: { ask: Record<never, never>; reply: PageOrder };
  /** Reader → background: what the card shows for phrase number `phrase` of table `tableVersion`. */
  getCard: { ask: { phrase: number; tableVersion: string }; reply: CardModel };
  /** Reader → background: bring the card's script into this frame (it comes only when a hit needs it). */
  needCard: { ask: Record<never, never>; reply: null };
  /** Reader → background: state of this page, for badge, popup and side panel. */
  reportPage: { ask: PageState; reply: null };
  /** Popup, side panel → reader (by tab): the phrases of this page. */
  listHits: { ask: Record<never, never>; reply: PageHit[] };
  /** Popup, side panel → reader (by tab): scroll to a hit and open its card. */
  showHit: { ask: { hit: number }; reply: null };
}

export type PageOrder =
  | { run: false; why: 'site-off' | 'not-listed' | 'paused' }
  | { run: true; table: string; tableVersion: string; settings: ReaderSettings };

/** One found phrase on the page, in the order of the page. */
export interface PageHit {
  hit: number;
  phrase: number;
  /** The words as printed, at most 200 code units. */
  printed: string;
}

export interface PageState {
  status: 'reading' | 'done' | 'paused' | 'stopped';
  hits: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; reason: 'busy' | 'bad-request' | 'failed' | 'gone' };

export type MessageKind = keyof Messages;
