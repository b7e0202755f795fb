import type { Statement } from './pack/schema.ts';
import type { Span } from './span.ts';

interface Word extends Span {
  readonly key: string;
}

/** Words this long say something by themselves; shorter ones are marked only beside one that does. */
const CONTENT_UNITS = 4;
/** Endings that may differ where two words are one: limit, limits; Grenze, Grenzen; граница, границами. */
const ENDING_UNITS = 3;

/**
 * The stretches of a statement's words that a printed phrase shares with it, whatever their endings.
 *
 * @param printed - the phrase as printed, with soft hyphens and the like
 * @param text - words of the statement; the spans are in its UTF-16 code units, in order and apart
 * @returns nothing when the two are in different scripts, or share small words only
 */
export function sharedWords(printed: string, text: string): Span[] {
  const wanted = wordsOf(visible(printed));
  const spans: Span[] = [];
  let run: Word[] = [];
  const close = () => {
    if (saysSomething(run)) spans.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
    run = [];
  };
  for (const word of wordsOf(text)) {
    if (wanted.some((other) => isSameWord(word, other))) run.push(word);
    else close();
  }
  close();
  return spans;
}

/**
 * Words of a printed phrase that stand in no wording of a statement that we hold in the language of the page.
 *
 * @param lang - language of the page at the phrase, BCP 47; empty when unknown
 * @returns the words as printed, or `null` when no wording is in that language, so that nothing can be said
 */
export function absentWords(printed: string, lang: string, statement: Statement): string[] | null {
  const text = visible(printed);
  const wordings = wordingsIn(statement, lang, text);
  if (wordings.length === 0) return null;
  const held = wordings.flatMap(wordsOf);
  const absent = wordsOf(text)
    .filter((word) => word.key.length >= CONTENT_UNITS && !held.some((other) => isSameWord(word, other)))
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(absent)];
}

/**
 * Those of some wordings that a printed phrase has, word after word: “no limits partnership” stands in
 * “‘no-limits’ partnership”, but not in “partnership with no limits”.
 */
export function wordingsPrinted(printed: string, wordings: readonly string[]): string[] {
  const line = (text: string) =>
    ` ${wordsOf(visible(text))
      .map(({ key }) => key)
      .join(' ')} `;
  const words = line(printed);
  return wordings.filter((wording) => words.includes(line(wording)));
}

function wordingsIn(statement: Statement, lang: string, printed: string): string[] {
  const { text, original, variants, before, after } = statement;
  const all = [
    ...[text, before, after].map((words) => ({ words, lang: statement.lang })),
    { words: original?.text, lang: original?.lang ?? '' },
    ...variants.map((variant) => ({ words: variant.text, lang: variant.lang ?? statement.lang })),
  ];
  const isLang = (other: string) => lang === '' || primary(other) === primary(lang);
  return all.flatMap(({ words, lang: own }) =>
    words !== undefined && isLang(own) && scriptOf(words) === scriptOf(printed) ? [words] : [],
  );
}

function primary(lang: string): string {
  return (lang.split('-')[0] ?? '').toLowerCase();
}

function scriptOf(text: string): 'han' | 'cyrillic' | 'other' {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  return /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'other';
}

/** Without what is printed but not seen: soft hyphens, zero-width characters, marks of direction. */
function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ');
}

// Chinese is taken in pairs of characters, as one alone says little; the pairs overlap.
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu)) {
    const { index: start, 0: found } = match;
    if (!/\p{Script=Han}/u.test(found)) words.push({ start, end: start + found.length, key: keyOf(found) });
    else
      for (let i = 0; i + 1 < found.length; i++)
        words.push({ start: start + i, end: start + i + 2, key: found.slice(i, i + 2) });
  }
  return words;
}

function keyOf(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isSameWord(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  let same = 0;
  while (same < a.key.length && a.key[same] === b.key[same]) same++;
  return same >= CONTENT_UNITS && Math.max(a.key.length, b.key.length) - same <= ENDING_UNITS;
}

function saysSomething(run: readonly Word[]): boolean {
  return run.some(({ key }) => key.length >= CONTENT_UNITS || /\p{Script=Han}/u.test(key));
}
