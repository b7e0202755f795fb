/**
 * Folding: one UTF-16 code unit of raw text becomes comparable, without building a string.
 *
 * Folded away: case, diacritics (so that NFC equals NFD, and ё equals е), full-width forms, soft hyphens, zero-width
 * characters, direction marks, variation selectors. Everything that is not a letter, digit or mark separates words.
 * ß, æ and œ stay letters of their own.
 */

import { FOLDED_LETTERS, IGNORED_UNITS } from './folded-letters.ts';

/** Separates words: spaces, punctuation, symbols, and all that we do not know. */
export const SEPARATOR = 0;
/** Counts for nothing, not even as a border: soft hyphen, zero-width space, combining marks. */
export const IGNORED = 1;

/** Code units below this are folded by table; Latin, Greek, Cyrillic, Armenian and Hebrew are all there. */
export const TABLE_SIZE = 0x600;

/**
 * Builds the folding table: {@link SEPARATOR}, {@link IGNORED} or the folded code unit for each unit below
 * {@link TABLE_SIZE}. It is part of the phrase table, so that a page never builds it.
 */
export function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (const [first, letters] of FOLDED_LETTERS) {
    for (let i = 0; i < letters.length; i++) table[first + i] = letters.charCodeAt(i);
  }
  for (const [first, end] of IGNORED_UNITS) table.fill(IGNORED, first, end);
  return table;
}

/**
 * Folds a code unit at or above {@link TABLE_SIZE}.
 *
 * Ligatures (ﬁ, ﬂ …) come back as their own code unit: {@link ligature} spells them out.
 */
export function foldHigh(unit: number): number {
  if (isIdeograph(unit)) return unit;
  if (unit >= 0x2000 && unit < 0x2070) return isInvisible(unit) ? IGNORED : SEPARATOR;
  if (unit < 0x2000) return foldByUnicode(unit);
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  if (unit >= 0xff10 && unit <= 0xff5a) return foldByUnicode(unit - 0xfee0);
  if (unit >= 0xfb00 && unit <= 0xfb06) return unit;
  if (unit === 0xfeff) return IGNORED;
  // Marks for symbols; Hebrew and Arabic presentation forms, variation selectors, half marks.
  if ((unit >= 0x20d0 && unit <= 0x20ff) || (unit >= 0xfb1d && unit <= 0xfefc)) return foldByUnicode(unit);
  return SEPARATOR;
}

/** The letters of a Latin ligature, or `null`. @see Unicode, block Alphabetic Presentation Forms */
export function ligature(unit: number): string | null {
  return unit >= 0xfb00 && unit <= 0xfb06 ? String.fromCharCode(unit).normalize('NFKC') : null;
}

/**
 * Whether a unit is a word by itself: Han, kana, bopomofo. Chinese and Japanese put no spaces between words, so each
 * character counts as one.
 */
export function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
    unit === 0x3005 ||
    unit === 0x3007 ||
    (unit >= 0x3105 && unit <= 0x312f) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff66 && unit <= 0xff9f)
  );
}

/** Zero-width characters, joiners and direction marks of the General Punctuation block. */
function isInvisible(unit: number): boolean {
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f);
}

const LETTER = /^[\p{L}\p{Nd}]$/u;
const MARK = /^[\p{M}\u0640]$/u;

function foldByUnicode(unit: number): number {
  const char = String.fromCharCode(unit);
  if (MARK.test(char)) return IGNORED;
  if (!LETTER.test(char)) return SEPARATOR;
  return char.toLowerCase().normalize('NFD').toLowerCase().charCodeAt(0);
}
