import type { StatementWithSpeaker } from './card.ts';
import type { Verdict } from './quotations/difference.ts';

/** One place on the open page: the words as printed and the record behind them. */
export interface PageRow {
  readonly hit: number;
  readonly printed: string;
  /** How a quotation stands to the record; null for a phrase. */
  readonly verdict: Verdict | null;
  /** The statement to see first. Null when the library gave no answer. */
  readonly said: StatementWithSpeaker | null;
}

/** What a view shows of the open page. */
export type PageView =
  | { readonly state: 'waiting' }
  /** We run here by ourselves, or were asked to, and have read it or are reading. */
  | { readonly state: 'read'; readonly host: string; readonly isDone: boolean; readonly rows: readonly PageRow[] }
  /** It changes too much to be read along. */
  | { readonly state: 'paused'; readonly host: string; readonly rows: readonly PageRow[] }
  /** We read here only when asked to. */
  | { readonly state: 'click'; readonly host: string }
  | { readonly state: 'off'; readonly host: string }
  /** Mail, banks and the like. */
  | { readonly state: 'never'; readonly host: string }
  /** The browser lets no extension in: PDF, store, settings pages. */
  | { readonly state: 'unreadable' }
  /** We should run here, and nobody answers. */
  | { readonly state: 'failed'; readonly host: string };

/** What a view can do with the open page. */
export interface OpenPage {
  /** Scrolls to a place and opens its card. @returns whether the page still has it */
  show(hit: number): Promise<boolean>;
  /** Reads the page now, by the permission that the click on our button gave. */
  read(): Promise<void>;
  /**
   * Reads the site's pages from now on, or no longer. Asks for the permission, so it must follow a click at once.
   *
   * @returns false when the choice could not be kept; then what was chosen before holds
   */
  setSite(isOn: boolean): Promise<boolean>;
}
