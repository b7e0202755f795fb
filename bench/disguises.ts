import { PLANTED } from './phrases.ts';

/** How pages print words: each takes a phrase and gives it in HTML, as it is still to be found. */
const DISGUISES: Readonly<Record<string, (phrase: string) => string>> = {
  capitals: (phrase) => phrase.toUpperCase(),
  'no-break spaces': (phrase) => phrase.replaceAll(' ', '\u00a0'),
  'dashes and marks between the words': (phrase) => phrase.replace(' ', ' – ').replace(/ (?=\w+$)/u, ', '),
  'soft hyphens': (phrase) => phrase.replaceAll(/(?<=\w{3})(?=\w{3})/gu, '\u00ad'),
  'zero-width spaces': (phrase) => phrase.replaceAll(/(?<=\w{3})(?=\w{3})/gu, '\u200b'),
  diacritics: (phrase) => phrase.replaceAll('e', 'é').normalize('NFC'),
  'diacritics, decomposed': (phrase) => phrase.replaceAll('e', 'é').normalize('NFD'),
  'full width': (phrase) =>
    phrase.replaceAll(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  possessive: (phrase) => phrase.replace(' ', '’s '),
  'tags within a word': (phrase) => phrase.replace(/^(\w{3})(\w+)/u, '$1<em>$2</em>'),
};

/** Times that each planted phrase stands in {@link disguisedPhrases}. */
export const DISGUISED_HITS = Object.keys(DISGUISES).length * PLANTED.length;

/** The planted phrases in each disguise, a paragraph for each. */
export function disguisedPhrases(): string {
  return Object.values(DISGUISES)
    .flatMap((disguise) => PLANTED.map((phrase) => `<p>They spoke of “${disguise(phrase)}” again.</p>`))
    .join('\n');
}
