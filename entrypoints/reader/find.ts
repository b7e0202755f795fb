import type { QuotationModel } from '../../core/check/quotation-model.ts';
import { findHits, type ScannedBlock } from '../../core/phrases/find.ts';
import type { PhraseTable } from '../../core/phrases/table.ts';
import { type Block, type NodePart, partsOf } from './block.ts';
import { standing } from './shown.ts';

/** A phrase or a quotation found on the page. The same find stays the same object from one reading to the next. */
export interface Find {
  readonly id: number;
  /** Number of the phrase in the phrase table; {@link NO_PHRASE} for a quotation. */
  readonly phrase: number;
  /** What the record says of a quotation. */
  readonly quotation?: QuotationModel;
  readonly block: Block;
  /** In UTF-16 code units of the block's raw text, as `end`. */
  readonly start: number;
  readonly end: number;
  /** The words as they stood when they were found. */
  readonly printed: string;
  readonly parts: readonly NodePart[];
}

/** A quotation is found by its marks, not by a phrase. */
export const NO_PHRASE = -1;

let lastId = 0;

/** What has been found, block by block. */
export interface Found {
  readonly finds: Find[];
  /** Elements that hold words a reader cannot see now. */
  readonly unseen: Element[];
  /** Elements that the page's style makes borders: the page has to be cut there and read again. */
  readonly borders: Element[];
}

/**
 * Adds the phrases of block `index` that a reader can see.
 *
 * @param before - finds of the last reading by block, taken over where they still hold
 */
export function findInBlock(
  table: PhraseTable,
  blocks: readonly Block[],
  index: number,
  titles: readonly ScannedBlock[],
  before: ReadonlyMap<Block, readonly Find[]>,
  { finds, unseen, borders }: Found,
) {
  const block = blocks[index];
  if (!block?.isWhole()) return;
  for (const { phrase, start, end } of findHits(table, blocks, index, titles)) {
    const parts = partsOf(block, start, end);
    const stands = standing(parts);
    borders.push(...stands.borders);
    if (stands.unseen) unseen.push(stands.unseen);
    if (!stands.isShown) continue;
    const old = before.get(block)?.find((find) => find.phrase === phrase && find.start === start && find.end === end);
    finds.push(old ?? { id: ++lastId, phrase, block, start, end, printed: block.text().slice(start, end), parts });
  }
}

/** Whether the page still shows the words of a find where they were found. */
export function isStanding(find: Find): boolean {
  return (
    find.parts.every(({ node }) => node.isConnected) &&
    find.block.isWhole() &&
    find.block.text().slice(find.start, find.end) === find.printed
  );
}
