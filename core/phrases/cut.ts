import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, LONE_S, WORD_SEED } from './hash.ts';
import { APOSTROPHE, CURLY_APOSTROPHE, isApostrophe } from './words.ts';

/**
 * Cuts the text of a block into words, of which it keeps the hashes and where they stop. The `s` of “Russia’s” is no
 * word of its own, and left out.
 */
export interface Cutter {
  /**
   * Hashes of the words cut so far, not spread yet (see `finish`). The first place holds the word before them, and
   * {@link WORD_SEED} when there is none.
   */
  readonly hashes: Int32Array;
  /** For each word the place, in UTF-16 code units of the block, of what showed that it had ended. */
  readonly stops: Int32Array;
  /** Places taken in the two arrays. */
  count(): number;
  /** Takes all words but the last as read: it moves to the second place, with the one before it in the first. */
  clear(): void;
  /** A new block begins. */
  begin(): void;
  /**
   * Cuts on. A word may go on from one cut to the next.
   *
   * @param text - at most {@link UNITS_AT_ONCE} code units
   * @param at - its place in the block
   * @returns whether there is room for another cut without `clear`
   */
  cut(text: string, at: number): boolean;
}

/** Code units that one cut may take. */
export const UNITS_AT_ONCE = 2048;
/** Most words that are cut before they are read: most blocks are cut to their end. */
export const MOST_WORDS = 4 * UNITS_AT_ONCE;
// Dashes, curly quotation marks, ellipsis: what stands in nearly every paragraph from beyond the folding table.
const FIRST_MARK = 0x2010;
const LAST_MARK = 0x2027;

// What the loop's table holds besides letters. The rare case is zero: so a new array holds it already, and of its 128 KB
// only what a page's scripts use is ever touched.
const CLOSER_LOOK = 0;
const BETWEEN_WORDS = 1;

// What is kept from cut to cut. In a typed array, because engines box a whole number of 32 bits when a closure or an
// object keeps it.
const HASH = 0; // of the word being read
const INSIDE = 1; // −1 within a word, 0 between words
const COUNT = 2;
const POSSESSIVE = 3; // how much of a possessive has just been read, if any

const SMALL_S = 0x73;

/** @param fold - table of `buildFoldTable` */
export function createCutter(fold: Uint16Array): Cutter {
  const letters = lettersOf(fold);
  const hashes = new Int32Array(MOST_WORDS);
  const stops = new Int32Array(MOST_WORDS);
  const state = new Int32Array(4);

  /**
   * Cuts to the end of a text, or to the first unit that its loop does not know.
   *
   * Without a branch on the end of a word: no processor can guess it, and a wrong guess costs as much as three letters.
   * So each unit writes down the word before it, and only the place to write at moves on when the word has ended.
   * Without a call either: with the rare case inside, Firefox took nearly twice as long. The arrays are parameters,
   * because V8 reads them from a closure anew at every unit once there is a second scanner.
   */
  function cutKnown(
    text: string,
    from: number,
    at: number,
    letters: Int16Array,
    hashes: Int32Array,
    stops: Int32Array,
  ): number {
    let hash = state[HASH] as number;
    let inside = state[INSIDE] as number;
    let count = state[COUNT] as number;
    let i = from;
    for (; i < text.length; i++) {
      const letter = letters[text.charCodeAt(i)] as number;
      if (letter === CLOSER_LOOK) break;
      hashes[count] = hash;
      stops[count] = at + i;
      const isLetter = letter >> 31; // −1 or 0, as `inside`
      count -= inside & ~isLetter;
      hash = (((hash << 5) | (hash >>> 27)) ^ letter) & isLetter; // addUnit by hand, and WORD_SEED after a separator
      inside = isLetter;
    }
    state[HASH] = hash;
    state[INSIDE] = inside;
    state[COUNT] = count;
    return i;
  }

  /** Takes a unit that is ignored, stands beyond the folding table, or belongs to what may be a possessive. */
  function cutOther(unit: number, at: number): void {
    const letter = unit < TABLE_SIZE ? (fold[unit] as number) : foldHigh(unit);
    if (letter === IGNORED) return;
    const possessive = state[POSSESSIVE] as number;
    state[POSSESSIVE] = 0;
    if (letter !== SEPARATOR && !isIdeograph(unit)) {
      if (possessive === APOSTROPHE && letter === SMALL_S) {
        state[POSSESSIVE] = SMALL_S; // kept back until it is known whether the word goes on
        return;
      }
      if (possessive === SMALL_S) state[HASH] = LONE_S;
      for (const char of ligature(unit) ?? String.fromCharCode(letter)) {
        state[HASH] = addUnit(state[HASH] as number, char.charCodeAt(0));
      }
      state[INSIDE] = -1;
      return;
    }
    if (state[INSIDE] !== 0) add(state[HASH] as number, at);
    if (letter !== SEPARATOR) add(addUnit(WORD_SEED, letter), at + 1);
    else if (isApostrophe(unit)) state[POSSESSIVE] = APOSTROPHE;
    state[HASH] = WORD_SEED;
    state[INSIDE] = 0;
  }

  function add(hash: number, stop: number): void {
    const count = state[COUNT] as number;
    hashes[count] = hash;
    stops[count] = stop;
    state[COUNT] = count + 1;
  }

  return {
    hashes,
    stops,
    count: () => state[COUNT] as number,
    clear() {
      const last = (state[COUNT] as number) - 1;
      hashes.copyWithin(0, last - 1, last + 1);
      stops.copyWithin(0, last - 1, last + 1);
      state[COUNT] = 2;
    },
    begin() {
      hashes[0] = state[HASH] = WORD_SEED;
      state[INSIDE] = state[POSSESSIVE] = 0;
      state[COUNT] = 1;
    },
    cut(text, at) {
      for (let i = 0; i < text.length; i++) {
        if (state[POSSESSIVE] === 0) i = cutKnown(text, i, at, letters, hashes, stops);
        if (i < text.length) cutOther(text.charCodeAt(i), at + i);
      }
      // A cut adds a word for each unit at most, and one that was under way.
      return (state[COUNT] as number) + UNITS_AT_ONCE + 2 < MOST_WORDS;
    },
  };
}

/**
 * What the loop asks: one place for each code unit that there is, as asking “is it in the table?” at each unit costs
 * a tenth of the whole. Letters are there as `addUnit` takes them, below zero; {@link CLOSER_LOOK} stands for all that
 * is ignored or not known, and for an apostrophe, as what follows may be the `s` of a possessive.
 */
function lettersOf(fold: Uint16Array): Int16Array {
  const letters = new Int16Array(0x10000);
  for (let unit = 0; unit < fold.length; unit++) {
    const letter = fold[unit] as number;
    if (letter !== IGNORED) letters[unit] = letter === SEPARATOR ? BETWEEN_WORDS : -letter;
  }
  letters.fill(BETWEEN_WORDS, FIRST_MARK, LAST_MARK + 1);
  letters[APOSTROPHE] = letters[CURLY_APOSTROPHE] = CLOSER_LOOK;
  return letters;
}
