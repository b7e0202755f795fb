import type { Query, QueryPart } from './query.ts';
import { queryWords } from './words.ts';

/** What of a query has to be looked up in an index; all words are folded. */
export interface AskedWords {
  /** All of them must be there. */
  readonly words: readonly string[];
  /** Runs of words that must stand together. */
  readonly runs: readonly (readonly string[])[];
  /** Words that are no beginnings and have no errors. */
  readonly asTyped: ReadonlySet<string>;
}

/** The words that a query asks for; those it wants left out are not among them. */
export function askedWords(query: Query): AskedWords {
  const wanted = query.parts.filter(({ not }) => !not);
  const runs = wanted.map(requiredRun).filter((run) => run !== null);
  const words = wanted.flatMap((part) => (part.kind === 'filter' ? [] : foldedWords(part.text)));
  const quoted = wanted.flatMap((part) => (part.kind === 'phrase' ? foldedWords(part.text) : []));
  return { words, runs, asTyped: new Set([...quoted, ...runs.flat()]) };
}

/** The folded words of a part of a query. */
export function foldedWords(text: string): string[] {
  return queryWords(text).map(({ folded }) => folded);
}

/** Whether words that look alike may be taken where nothing is found as typed. */
export function mayLoosen(query: Query): boolean {
  return query.parts.some(({ kind, not }) => kind === 'word' && !not);
}

/** Whether what a query finds has a rank; without words there is none. */
export function isRanked(query: Query): boolean {
  return query.parts.some(({ kind, not }) => kind !== 'filter' && !not);
}

/** So many statements with the words as typed are enough: taking them as beginnings too would only cost time. */
export const ENOUGH = 500;

/** What a find by its beginning and one with errors count, beside one as typed. */
export const WEIGHTS = { prefix: 0.5, fuzzy: 0.2 } as const;

/** Shorter words are taken as beginnings only while they are being typed: “no” is not “nothing”. */
const MIN_PREFIX = 4;

/** Whether a word is taken as the beginning of others too. @param at - its place in `words` */
export function mayBegin({ words, asTyped }: AskedWords, word: string, at: number): boolean {
  return !asTyped.has(word) && (at === words.length - 1 || word.length >= MIN_PREFIX);
}

/** Edits in a word that still make it the same word mistyped; none in short words, which all look alike. */
export function errorsAllowed({ asTyped }: AskedWords, word: string): number {
  if (asTyped.has(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Words that must stand together: those in quotation marks, and a run of characters of a script without spaces. */
function requiredRun(part: QueryPart): string[] | null {
  if (part.kind === 'filter') return null;
  const words = queryWords(part.text);
  const isRun =
    words.length > 1 && words.every(({ start }, index) => index === 0 || start < (words[index - 1]?.end ?? 0));
  return words.length > 1 && (part.kind === 'phrase' || isRun) ? words.map(({ folded }) => folded) : null;
}
