import { type StatementWithSpeaker, withSpeaker } from '../card.ts';
import type { Library } from '../library.ts';
import type { CheckedQuotation } from '../quotations/check.ts';
import { type UntracedQuotation, untracedFor } from '../untraced.ts';

/** All that a card shows for one quotation, in one message. */
export interface QuotationModel {
  readonly quotation: CheckedQuotation;
  /** The statement that the words come from, or `null` when none was found. */
  readonly said: StatementWithSpeaker | null;
  /** What comes nearest, best first: what it was chosen from, or the place to look on. */
  readonly nearest: readonly StatementWithSpeaker[];
  /** Where the words circulate without a source that could be found; `null` for all others. */
  readonly untraced: UntracedQuotation | null;
  /** How many statements were looked at. */
  readonly lookedIn: number;
}

/**
 * Collects what a card shows for a quotation.
 *
 * @param untraced - quotations that could not be traced
 * @throws {Error} when the quotation names a statement that the library lacks
 */
export function quotationModel(
  library: Library,
  quotation: CheckedQuotation,
  untraced: readonly UntracedQuotation[],
): QuotationModel {
  const { statement, candidates } = quotation;
  return {
    quotation,
    said: statement === null ? null : withSpeaker(library, statement),
    nearest: candidates
      .filter((each) => each.statement !== statement)
      .map((each) => withSpeaker(library, each.statement)),
    untraced: statement === null ? untracedFor(untraced, quotation.text) : null,
    lookedIn: library.statements.size,
  };
}

/** A quotation that a page's script asks about. */
export interface PageQuotation {
  /** Number of the block in the question. */
  readonly block: number;
  /** In UTF-16 code units of that block's text, as `end`; without the quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly model: QuotationModel;
}

/** Blocks of a page whose quotations are asked for. */
export interface QuotedBlocks {
  readonly blocks: readonly { readonly text: string; readonly quoted?: readonly { start: number; end: number }[] }[];
  readonly title: string;
  readonly lang: string;
  /** Day of publication, `YYYY-MM-DD`; empty where the page does not say. */
  readonly published: string;
}
