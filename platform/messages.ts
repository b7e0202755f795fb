import type { CardModel } from '../core/card.ts';
import type { PageQuotation, QuotedBlocks } from '../core/check/quotation-model.ts';
import type { Questions } from '../core/questions.ts';
import type { Verdict } from '../core/quotations/difference.ts';
import type { ReaderSettings } from './settings.ts';

/**
 * All messages between the parts of the extension, in one map.
 *
 * Replies are values (`Result`), because an `Error` does not travel well. What arrives is `unknown` until the
 * receiver's parser has looked at it; the receiver checks the sender as well.
 */
export interface Messages extends Questions {
  /**
   * Reader → background: may this page be read, and with which phrase table? `bytes`, an empty array, arrives as one
   * where messages carry bytes.
   */
  openPage: { ask: { bytes: unknown }; reply: PageOrder };
  /** Reader → background: what the card shows for phrase number `phrase` of table `tableVersion`. */
  getCard: { ask: { phrase: number; tableVersion: string }; reply: CardModel };
  /** Reader → background: bring the card's script into this frame (it comes only when a hit needs it). */
  needCard: { ask: Record<never, never>; reply: null };
  /** Reader → background, in Firefox: bring the style of the lines into this frame. */
  needLines: { ask: Record<never, never>; reply: null };
  /** Reader → background: bring the painter of inline marks into this frame. */
  needMarks: { ask: Record<never, never>; reply: null };
  /** Reader → background: bring the script that compares quotations into this frame. */
  needQuotations: { ask: Record<never, never>; reply: null };
  /** Reader → background: the quotations of some blocks beside the record; those without a verdict are left out. */
  compareBlocks: { ask: QuotedBlocks; reply: PageQuotation[] };
  /** Reader → background: state of this page, for badge, popup and side panel. */
  reportPage: { ask: PageState; reply: null };
  /** Reader → background: the person does not want this site read; remembered. */
  leaveSite: { ask: Record<never, never>; reply: null };
  /** Popup, side panel → background: what may be done in a tab. */
  getTab: { ask: { tab: number }; reply: TabAccess };
  /** Popup → background: read this tab now, by the permission that the click on our button gave. */
  readTab: { ask: { tab: number }; reply: null };
  /** Popup, options → background: read a site's pages from now on, or no longer. The permission is asked for before. */
  setSite: { ask: { host: string; isOn: boolean }; reply: null };
  /** Draft page → background: selected words of a page that we cannot enter, once. */
  takeWords: { ask: { key: string }; reply: string };
  /** Our own pages → background: packs or own records have changed; pages get them at their next read. */
  packsChanged: { ask: Record<never, never>; reply: null };
  /** Popup, side panel → reader (by tab): the phrases of this page, and its quotations where they are compared. */
  listHits: { ask: Record<never, never>; reply: PageHits };
  /** Popup, side panel → reader (by tab): scroll to a hit and open its card. */
  showHit: { ask: { hit: number }; reply: null };
  /** Background → reader: a key of ours was pressed. */
  runCommand: { ask: { command: ReaderCommand }; reply: null };
  /** Background → reader: choices have changed; ask again whether and how to read. */
  refresh: { ask: Record<never, never>; reply: null };
}

export type PageOrder =
  | { run: false; why: 'site-off' | 'not-listed' | 'paused' }
  /** The table in base64 where messages carry text only: in Chromium before 148. */
  | { run: true; table: ArrayBuffer | string; tableVersion: string; settings: ReaderSettings };

/** One found phrase or quotation on the page, in the order of the page. */
export interface PageHit {
  hit: number;
  /** Number in the phrase table; -1 for a quotation. */
  phrase: number;
  /** The words as printed, at most 200 code units. */
  printed: string;
  /** How a quotation stands to the record; null for a phrase. */
  quotation: { verdict: Verdict; statement: string | null } | null;
}

export interface PageHits {
  hits: PageHit[];
  status: PageStatus;
}

/**
 * `paused`: the page changes so much that reading along would cost it too much; `stopped`: nothing of ours runs here.
 */
export type PageStatus = 'reading' | 'done' | 'paused' | 'stopped';

export interface PageState {
  status: PageStatus;
  hits: number;
}

/** What stands between us and a tab's page. */
export interface TabAccess {
  /** Without the dot that may end it; empty where the page has none. */
  host: string;
  /**
   * `on`: read by itself · `off`: the person switched the site off · `click`: read only when asked to ·
   * `never`: mail, banks and the like, which we leave alone · `unreadable`: the browser lets no extension in.
   */
  access: 'on' | 'off' | 'click' | 'never' | 'unreadable';
}

export const READER_COMMANDS = ['next-phrase', 'previous-phrase', 'open-card', 'compare'] as const;
export type ReaderCommand = (typeof READER_COMMANDS)[number];

export type Result<T> = { ok: true; value: T } | { ok: false; reason: Refusal };
/** `gone`: nobody there to answer – the page has no reader, or the extension was updated under it. */
export type Refusal = 'busy' | 'bad-request' | 'failed' | 'gone';

export type MessageKind = keyof Messages;
export type Ask<K extends MessageKind> = Messages[K]['ask'];
export type Reply<K extends MessageKind> = Messages[K]['reply'];

/** A message on its way. */
export interface Envelope<K extends MessageKind = MessageKind> {
  kind: K;
  ask: Ask<K>;
}
