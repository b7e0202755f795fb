/**
 * How many words must be replaced, added, left out or changed in place with their neighbour to make printed words a
 * stretch of a source.
 *
 * Coarser than an alignment, which weighs words: what it adds is that two neighbours in the other order are one change.
 *
 * @param page - word numbers, as `Encoded` has them
 * @see Sellers, Journal of Algorithms 1, 1980: a pattern against every stretch of a text in one table
 */
export function wordEdits(page: Int32Array, source: Int32Array): number {
  const width = source.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = new Uint16Array(width);
  for (let i = 0; i < page.length; i += 1) {
    const row = new Uint16Array(width);
    row[0] = i + 1;
    for (let j = 0; j < source.length; j += 1) {
      const both = (last[j] ?? 0) + (page[i] === source[j] ? 0 : 1);
      let least = Math.min(both, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const isSwapped = i > 0 && j > 0 && page[i] === source[j - 1] && page[i - 1] === source[j];
      if (isSwapped) least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      row[j + 1] = least;
    }
    beforeLast = last;
    last = row;
  }
  return last.reduce((least, edits) => Math.min(least, edits), page.length);
}
