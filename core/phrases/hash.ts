/**
 * Hashes of words and of sequences of words, shared by the builder of the phrase table and by the scanner.
 *
 * 32 bits: the chance that a sequence of unknown words meets one of n entries is n / 2³² for each word read; at
 * 100,000 entries one in forty thousand, and a sequence of two or more words must collide as a whole.
 */

/** Hash of a word of which nothing has been read yet. */
export const WORD_SEED = 0;

/**
 * Adds one folded code unit to a word's hash. Rotate and xor: two cycles a letter, where a multiplication would make
 * the scanner wait four; {@link finish} spreads the bits once a word.
 *
 * The unit as a negative number: so the scanner has letters in its table, and tells them from what separates by their
 * sign.
 */
export function addUnit(hash: number, unit: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ -unit;
}

/** Hash of the word “s”, not spread yet: most often it is no word but the end of a possessive. */
export const LONE_S = addUnit(WORD_SEED, 0x73);

/**
 * Spreads a word's hash towards the leading bits, which are those to choose by: a bit here depends only on those behind it.
 *
 * One multiplication, as in {@link follow}: the scanner does both for every word.
 *
 * @see Knuth, The Art of Computer Programming, vol. 3, 6.4 (multiplicative hashing)
 */
export function finish(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

/** Hash of a sequence of words followed by one more word; order matters, and the leading bits are the best. */
export function follow(sequence: number, word: number): number {
  return Math.imul(((sequence << 13) | (sequence >>> 19)) ^ word, 0x85ebca6b);
}
