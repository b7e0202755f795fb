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
const PIECE = new RegExp(`(?<run>${UNSPACED}+)|${LETTER}(?:['’]?${LETTER})*`, 'vy');
const PLAIN = /^[a-z0-9]*$/i;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const FIRST_BEYOND_ASCII = 0x80;

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
  if (PLAIN.test(word)) return word.toLowerCase();
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
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < FIRST_BEYOND_ASCII && !isPlainLetter(code)) {
      at++;
      continue;
    }
    const plainEnd = endOfPlainWord(text, at);
    PIECE.lastIndex = at;
    const match = plainEnd === null ? PIECE.exec(text) : null;
    const end = plainEnd ?? (match ? PIECE.lastIndex : at + 1);
    if (match?.groups?.['run'] !== undefined) words.push(...pairs(match[0], at, endsToo, fold));
    else if (plainEnd !== null || match) {
      const folded = fold(text.slice(at, end));
      if (folded !== '') words.push({ start: at, end, folded });
    }
    at = end;
  }
  return words;
}

/**
 * Where a word of plain letters ends; `null` where it has others too, or another script begins. Most words are plain,
 * and the pattern for all scripts takes four times as long.
 */
function endOfPlainWord(text: string, start: number): number | null {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at); // beyond the end: no number, and no letter
    if (isPlainLetter(code)) at++;
    else if (at > start && (code === APOSTROPHE || code === CURLY_APOSTROPHE)) {
      const next = text.charCodeAt(at + 1);
      if (next >= FIRST_BEYOND_ASCII) return null;
      if (!isPlainLetter(next)) return at;
      at += 2;
    } else return code >= FIRST_BEYOND_ASCII ? null : at;
  }
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
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
