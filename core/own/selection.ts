/**
 * Words selected on a page, with what the page says of itself. All of it comes from the page: nobody has checked it.
 */
export interface PageSelection {
  readonly text: string;
  /** Words of the same block before and after the selection. */
  readonly before: string;
  readonly after: string;
  readonly url: string;
  readonly title: string;
  /** Name of the site, where the page says it. */
  readonly publisher: string;
  /** Day of publication as `2022-02-28`; empty where the page does not say. */
  readonly date: string;
  /** BCP 47; empty where the page does not say. */
  readonly lang: string;
  /** Blocks of the page, for the preview of a phrase; empty for a statement. */
  readonly blocks: readonly string[];
}

/** What a script in a page may send us at most, in UTF-16 code units. */
export const SELECTION_LIMITS = {
  text: 20_000,
  around: 300,
  line: 500,
  address: 2000,
  blocks: 5_000,
  /** All blocks together. */
  blockText: 500_000,
} as const;
