import { simplified } from '../quotations/hanzi.ts';
import type { Span } from '../span.ts';

/** A word of a text as the index knows it, and where it stands: UTF-16 code units of the text. */
export interface Word extends Span {
  readonly folded: string;
}

// Scripts written without spaces; ー and 々 lengthen and repeat and belong to them.
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const UNSPACED_ONLY = new RegExp(`^${UNSPACED}+$`, 'v');
const HAN = /\p{Script=Han}/u;
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--${UNSPACED}]`;
const PIECE = new RegExp(`(?<run>${UNSPACED}+)|${LETTER}(?:['’]?${LETTER})*`, 'gv');

/**
 * The words of a text, in order.
 *
 * Chinese and Japanese become overlapping pairs of characters, with the last character of a run by itself, so that
 * every stretch of two or more characters can be found by its pairs and a single one by its beginning.
 *
 * @param fold - as {@link foldWord}; whoever reads many texts remembers the words that come back
 */
export function wordsOf(text: string, fold = foldWord): Word[] {
  return pieces(text, true, fold);
}

/** As {@link wordsOf}, for what a person typed: a run's last character stands alone only where it is the whole run. */
export function queryWords(text: string): Word[] {
  return pieces(text, false, foldWord);
}

/**
 * Case, diacritics, width and apostrophes aside: “Qín”, “QIN” and “Ｑｉｎ” are one word. Chinese in traditional
 * characters is one with its simplified form: “沒有” finds “没有”.
 */
export function foldWord(word: string): string {
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return HAN.test(folded) ? Array.from(folded, simplified).join('') : folded;
}

/** Whether a word is of a script written without spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED_ONLY.test(word);
}

function pieces(text: string, endsToo: boolean, fold: typeof foldWord): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    const { run } = match.groups ?? {};
    if (run === undefined) {
      const folded = fold(piece);
      if (folded !== '') words.push({ start: match.index, end: match.index + piece.length, folded });
    } else words.push(...pairs(piece, match.index, endsToo, fold));
  }
  return words;
}

function* pairs(run: string, offset: number, endsToo: boolean, fold: typeof foldWord): Generator<Word> {
  const characters = [...run];
  let start = offset;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const isWhole = characters.length === 1;
    if (next !== undefined || endsToo || isWhole) {
      const pair = character + (next ?? '');
      yield { start, end: start + pair.length, folded: fold(pair) };
    }
    start += character.length;
  }
}
