/**
 * Edits between two words: letters put in, left out or exchanged.
 *
 * @param most - more than so many are not counted out
 * @returns `most + 1` for every word that is farther
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      const exchanged = (before[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const edited = Math.min(exchanged, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      row.push(edited);
      if (edited < least) least = edited;
    }
    if (least > most) return most + 1; // no later row can be nearer
    before = row;
  }
  return Math.min(before[b.length] ?? 0, most + 1);
}

/** Which letters a word has, as bits of a number: many letters share a bit, so two different sets can look alike. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/**
 * Whether two words can be at most so many edits apart, by {@link lettersOf} each: an edit brings at most one letter in
 * and takes at most one out. Most words of a library are told apart by this, before any edit is counted.
 */
export function mayBeAlike(a: number, b: number, most: number): boolean {
  return bitCount(a & ~b) <= most && bitCount(b & ~a) <= most;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
