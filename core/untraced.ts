import { wordsOf } from './search/words.ts';

/** Words that circulate as a quotation and whose author could not be found: no record, and nobody is named for them. */
export interface UntracedQuotation {
  readonly id: string;
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** The page on which they were seen, in words. */
  readonly seenOn: string;
  readonly url: string;
}

/** Where the build puts the list, inside the package. */
export const UNTRACED_FILE = 'corpus/untraced.json';

/** Fewer words in a row may stand anywhere. */
const FEWEST_WORDS = 5;
/** So many in a row are no chance; a longer quotation may have been cut or changed elsewhere. */
const ENOUGH_WORDS = 8;

/**
 * The untraced quotation that some words come from: all of them in a row, or eight in a row of a longer piece. Case and
 * marks do not matter.
 *
 * @returns null for words that stand in none, and for fewer than five
 */
export function untracedFor(list: readonly UntracedQuotation[], words: string): UntracedQuotation | null {
  const asked = foldedWords(words);
  if (asked.length < FEWEST_WORDS) return null;
  const runs = runsOf(asked, Math.min(asked.length, ENOUGH_WORDS));
  return list.find(({ text }) => runs.some((run) => ` ${foldedWords(text).join(' ')} `.includes(` ${run} `))) ?? null;
}

function runsOf(words: readonly string[], length: number): string[] {
  const starts = words.slice(0, words.length - length + 1);
  return starts.map((_, at) => words.slice(at, at + length).join(' '));
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
