import type { Span } from '../span.ts';
import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, finish, WORD_SEED } from './hash.ts';

const SMALL_S = 0x73;

/** A word of a raw text with its hash. */
export interface Word extends Span {
  readonly hash: number;
}

/**
 * Splits a text into words just as the scanner does, for the records of the corpus and for tests.
 *
 * The scanner has its own way (`cut.ts`, `places.ts`), made for speed; a property test holds the two together.
 *
 * @param fold - table of {@link buildFoldTable}
 * @returns words with spans in UTF-16 code units of `text`
 */
export function splitWords(text: string, fold: Uint16Array): Word[] {
  const words: Word[] = [];
  let hash = WORD_SEED;
  let start = -1;
  let end = 0;
  let letters = 0;
  let letterBefore = SEPARATOR; // the word's last letter so far
  let last = 0; // unit that counted before this one
  let before = 0; // … and before the word
  const close = () => {
    // The `s` of a possessive is no word of its own: “Russia’s legitimate” reads as “Russia legitimate”.
    const isPossessive = letters === 1 && letterBefore === SMALL_S && isApostrophe(before);
    if (start >= 0 && !isPossessive) words.push({ start, end, hash: finish(hash) });
    hash = WORD_SEED;
    start = -1;
    letters = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < TABLE_SIZE ? (fold[unit] ?? SEPARATOR) : foldHigh(unit);
    if (letter === IGNORED) continue;
    const previous = last;
    last = unit;
    if (letter === SEPARATOR) {
      close();
      continue;
    }
    if (isIdeograph(unit)) close();
    if (start < 0) {
      start = i;
      before = previous;
    }
    const spelt = ligature(unit);
    if (spelt === null) hash = addUnit(hash, letter);
    else for (const char of spelt) hash = addUnit(hash, char.charCodeAt(0));
    letters++;
    letterBefore = letter;
    end = i + 1;
    if (isIdeograph(unit)) close();
  }
  close();
  return words;
}

/** Straight, curly and modifier apostrophes. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}
