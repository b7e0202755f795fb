import type { Span } from '../span.ts';
import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, finish, LONE_S, WORD_SEED } from './hash.ts';

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
  eachWord(text, fold, (hash, start, end) => words.push({ start, end, hash }));
  return words;
}

/** As {@link splitWords}, without an object for each word: a pack may bring a hundred thousand wordings. */
export function eachWord(
  text: string,
  fold: Uint16Array,
  take: (hash: number, start: number, end: number) => void,
): void {
  for (let i = 0; i < text.length; ) {
    const start = i;
    const first = text.charCodeAt(i++);
    const firstLetter = folded(first, fold);
    if (firstLetter === SEPARATOR || firstLetter === IGNORED) continue;
    let hash = add(WORD_SEED, first, firstLetter);
    let end = i;
    if (!isWordByItself(first)) {
      for (; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const letter = folded(unit, fold);
        if (letter === IGNORED) continue;
        if (letter === SEPARATOR || isWordByItself(unit)) break;
        hash = add(hash, unit, letter);
        end = i + 1;
      }
    }
    if (hash !== LONE_S || !isPossessive(text, start, end, fold)) take(finish(hash), start, end);
  }
}

function folded(unit: number, fold: Uint16Array): number {
  return unit < TABLE_SIZE ? (fold[unit] as number) : foldHigh(unit);
}

function isWordByItself(unit: number): boolean {
  return unit >= TABLE_SIZE && isIdeograph(unit);
}

/** Adds a unit with what it folds to; a ligature is spelt out. */
function add(hash: number, unit: number, letter: number): number {
  if (unit < TABLE_SIZE) return addUnit(hash, letter);
  let longer = hash;
  for (const char of ligature(unit) ?? String.fromCharCode(letter)) longer = addUnit(longer, char.charCodeAt(0));
  return longer;
}

/** Whether a word “s” is the end of a possessive and no word of its own: “Russia’s legitimate” reads as “Russia legitimate”. */
function isPossessive(text: string, start: number, end: number, fold: Uint16Array): boolean {
  if (end !== start + 1) return false; // a longer word with the hash of “s”
  let before = start - 1;
  while (before >= 0 && folded(text.charCodeAt(before), fold) === IGNORED) before--;
  return before >= 0 && isApostrophe(text.charCodeAt(before));
}

/** The straight and the curly apostrophe; the modifier letter apostrophe is a letter. */
export const APOSTROPHE = 0x27;
export const CURLY_APOSTROPHE = 0x2019;

export function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === CURLY_APOSTROPHE;
}
