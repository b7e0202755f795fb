import type { PrintedDate } from './dates.ts';

/** Printed words to be set beside the record, with what stands near them. */
export interface PrintedQuotation {
  readonly text: string;
  /** Who the page gives it to, as printed. */
  readonly speaker?: string | null;
  /** A name that the page gave before, or its headline: a hint where the attribution itself names nobody. */
  readonly namedBefore?: string | null;
  /** Words with a capital around it and in the headline, as `properNames` gives them: they may tell the occasion. */
  readonly namesNear?: ReadonlySet<string>;
  readonly date?: PrintedDate | null;
  /** The date stands in the sentence of the attribution, so that another date is worth telling. */
  readonly isDateInSentence?: boolean;
  /** Day of publication: what was said later cannot be what was quoted. */
  readonly published?: string | undefined;
  /** Statement that all its parts together come from, for a quotation in parts. */
  readonly partOf?: string | null;
  /** A few words of a longer quotation: they alone say nothing of where they come from. */
  readonly isFragment?: boolean;
  /** Whether a statement was made on an occasion that the same text surely quotes from. */
  readonly isInCompany?: (statement: string) => boolean;
}
