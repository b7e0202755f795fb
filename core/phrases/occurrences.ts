import { OCCURRENCE } from './table.ts';

/** Where an occurrence keeps its end: the index after its last word, or UTF-16 code units of the block. */
export const END_WORD = 2;
export const END_UNIT = 4;

/**
 * Where the occurrences begin that end at a place or after it. They stand in the order of their ends, so that a block
 * without an end (a book in one paragraph) is not gone through for each of its finds.
 *
 * @param occurrences - of one block, `OCCURRENCE` numbers each
 * @param place - as `unit` counts
 * @returns a place in `occurrences`; its length when all end before
 */
export function firstEnding(occurrences: Int32Array, place: number, unit: typeof END_WORD | typeof END_UNIT): number {
  let low = 0;
  let high = occurrences.length / OCCURRENCE;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((occurrences[middle * OCCURRENCE + unit] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low * OCCURRENCE;
}
