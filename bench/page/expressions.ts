import type { Matcher } from './automata.ts';

const LETTER = '[\\p{L}\\p{Nd}]';
const NO_LETTER = '[^\\p{L}\\p{Nd}]';
/** Marks, soft hyphens, zero-width characters: they count for nothing. */
const NOTHING = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;
/** The end of a possessive is no word: “Russia’s legitimate” is “Russia legitimate”. */
const POSSESSIVE = `[’'ʼ]s(?!${LETTER})`;

/** The way that takes seconds: a thousand alternatives are tried at each word of the text. */
export const SLOW_EXPRESSION = 'regular expression, finding the same';

/** One regular expression of all wordings, in three ways. */
export const EXPRESSIONS: Readonly<Record<string, (wordings: readonly string[]) => Matcher>> = {
  /** Case folded, whole words; the rest exactly as written. */
  'regular expression, as written'(wordings) {
    return counter(new RegExp(`\\b(?:${wordings.join('|')})\\b`, 'giu'));
  },
  /**
   * What we find: anything but letters between the words, whole words in every script. Diacritics and what cannot be
   * seen are taken out of the text before: written into the expression, at each letter, they made it a hundred times as
   * slow again.
   */
  [SLOW_EXPRESSION](wordings) {
    const between = `(?:${POSSESSIVE})?${NO_LETTER}+`;
    const all = wordings.map((wording) => wording.replaceAll(' ', between)).join('|');
    const count = counter(new RegExp(`(?<!${LETTER})(?:${all})(?!${LETTER})`, 'giu'));
    return (text) => count(bare(text));
  },
  /** The same finds by the quickest way we know: the text is made small letters with single spaces first. */
  'regular expression, over folded words'(wordings) {
    const possessive = new RegExp(POSSESSIVE, 'gu');
    const between = new RegExp(`${NO_LETTER}+`, 'gu');
    const folded = (text: string) => bare(text).toLowerCase().replace(possessive, '').replace(between, ' ');
    const count = counter(new RegExp(` (?:${wordings.map(folded).join('|')})(?= )`, 'g'));
    return (text) => count(` ${folded(text)} `);
  },
};

function counter(expression: RegExp): Matcher {
  return (text) => [...text.matchAll(expression)].length;
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(NOTHING, '');
}
