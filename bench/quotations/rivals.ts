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

/** The usual libraries, each with the settings that its documentation gives for finding long texts by many words. */
export function rivals(statements: readonly Statement[]): Finder[] {
  const documents = statements.map(({ id, text }) => ({ id, text }));
  return [
    { name: 'MiniSearch', find: miniSearch(documents) },
    { name: 'Fuse.js', find: fuse(documents) },
    { name: 'uFuzzy', find: fuzzy(documents) },
  ];
}

type Documents = { id: string; text: string }[];

function miniSearch(documents: Documents): Finder['find'] {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(documents);
  return (printed) => index.search(printed, { combineWith: 'OR' })[0]?.id as string | undefined;
}

function fuse(documents: Documents): Finder['find'] {
  const index = new Fuse(documents, { keys: ['text'], ignoreLocation: true, threshold: 0.6 });
  return (printed) => index.search(printed, { limit: 1 })[0]?.item.id;
}

function fuzzy(documents: Documents): Finder['find'] {
  const index = new uFuzzy();
  const haystack = documents.map(({ text }) => text);
  return (printed) => {
    const [matches, , order] = index.search(haystack, printed, 0, 1000);
    const first = order?.[0];
    const at = first === undefined ? matches?.[0] : matches?.[first];
    return at === undefined ? undefined : documents[at]?.id;
  };
}
