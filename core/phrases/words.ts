import type { Span } from '../span.ts';
import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, finish, WORD_SEED } from './hash.ts';

/** A word of a raw text with its hash. */
export interface Word extends Span {
  readonly hash: number;
}

/**
 * Splits a text into words just as the scanner does, for the records of the corpus and for tests.
 *
 * The scanner has this loop a second time, unrolled for speed; a property test holds the two together.
 *
 * @param fold - table of {@link buildFoldTable}
 * @returns words with spans in UTF-16 code units of `text`
 */
export function splitWords(text: string, fold: Uint16Array): Word[] {
  const words: Word[] = [];
  let hash = WORD_SEED;
  let start = -1;
  let end = 0;
  let folded = '';
  const close = () => {
    if (start >= 0 && !isPossessive(text, start, folded)) words.push({ start, end, hash: finish(hash) });
    hash = WORD_SEED;
    start = -1;
    folded = '';
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < TABLE_SIZE ? (fold[unit] ?? SEPARATOR) : foldHigh(unit);
    if (letter === IGNORED) continue;
    if (letter === SEPARATOR) {
      close();
      continue;
    }
    if (isIdeograph(unit)) close();
    if (start < 0) start = i;
    for (const char of ligature(unit) ?? String.fromCharCode(letter)) {
      hash = addUnit(hash, char.charCodeAt(0));
      folded += char;
    }
    end = i + 1;
    if (isIdeograph(unit)) close();
  }
  close();
  return words;
}

/** The `s` of a possessive is no word of its own: “Russia’s legitimate” reads as “Russia legitimate”. */
function isPossessive(text: string, start: number, folded: string): boolean {
  return folded === 's' && start > 0 && isApostrophe(text.charCodeAt(start - 1));
}

/** Straight, curly and modifier apostrophes. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}
