import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Statement } from '../../core/pack/schema.ts';
import { compareQuotation } from '../../core/quotations/compare.ts';
import type { QuotationLibrary } from '../../core/quotations/quotation-library.ts';

/** Something that is asked for the statement of some printed words. */
export interface Finder {
  readonly name: string;
  /** Id of the first answer, or `undefined`. */
  find(printed: string): string | undefined;
}

/** The engine itself; what it would call not found still counts by its best candidate, as for the others. */
export function engine(library: QuotationLibrary): Finder {
  return {
    name: 'On the Record',
    find: (printed) => {
      const { statement, candidates } = compareQuotation(library, { text: printed });
      return statement ?? candidates[0]?.statement;
    },
  };
}

type Documents = readonly { readonly id: string; readonly text: string }[];

const documentsOf = (statements: readonly Statement[]): Documents => statements.map(({ id, text }) => ({ id, text }));

/** Words in any order, the rare ones weighing more: its own default way of searching. */
export function miniSearch(statements: readonly Statement[]): Finder {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(documentsOf(statements));
  return { name: 'MiniSearch', find: (printed) => index.search(printed)[0]?.id as string | undefined };
}

/** Letters with errors, anywhere in a long text, as its documentation asks for long texts. */
export function fuse(statements: readonly Statement[]): Finder {
  const index = new Fuse(documentsOf(statements), { keys: ['text'], ignoreLocation: true, threshold: 0.6 });
  return { name: 'Fuse.js', find: (printed) => index.search(printed, { limit: 1 })[0]?.item.id };
}

const PIECE_WORDS = 3;

/**
 * uFuzzy wants every word that it is asked for, so that one changed word leaves it without an answer. It is asked for
 * the whole first, then for each three words in a row; the statement that most of them find is its answer.
 */
export function fuzzy(statements: readonly Statement[]): Finder {
  const index = new uFuzzy();
  const haystack = statements.map(({ text }) => text);
  const ask = (words: string): number[] => {
    const [matches, , order] = index.search([...haystack], words, 0, 1000);
    return order && matches ? order.map((at) => matches[at] ?? 0) : (matches ?? []);
  };
  return {
    name: 'uFuzzy',
    find: (printed) => {
      const whole = ask(printed)[0];
      if (whole !== undefined) return statements[whole]?.id;
      const found = new Map<number, number>();
      const words = printed.split(' ');
      for (let at = 0; at + PIECE_WORDS <= words.length; at += 1)
        for (const text of ask(words.slice(at, at + PIECE_WORDS).join(' ')))
          found.set(text, (found.get(text) ?? 0) + 1);
      const [best] = [...found].sort(([a, times], [b, others]) => others - times || a - b);
      return best === undefined ? undefined : statements[best[0]]?.id;
    },
  };
}
