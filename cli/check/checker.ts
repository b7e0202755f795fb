import type { Phrase } from '../../core/pack/schema.ts';
import { compilePhrases, type PhraseRecords } from '../../core/phrases/compile.ts';
import { findInBlocks } from '../../core/phrases/find-in-text.ts';
import { openTable } from '../../core/phrases/table.ts';
import type { TextDocument } from '../read/document.ts';

/** A phrase as the command line reports it. Offsets are UTF-16 code units of the document's text. */
export interface FoundPhrase {
  start: number;
  end: number;
  text: string;
  phrase: string;
  statements: readonly string[];
}

export interface Findings {
  phrases: FoundPhrase[];
  quotations: never[];
}

export type Checker = (document: TextDocument, lang?: string) => Findings;

/**
 * Builds what checks documents: done once, used for each.
 *
 * @throws {Error} when a phrase record cannot be compiled
 */
export function createChecker(pack: PhraseRecords): Checker {
  const { buffer, faults } = compilePhrases([pack]);
  const [fault] = faults;
  if (fault) throw new Error(`corpus: ${fault.record} ${fault.field}: ${fault.message}`);
  const table = openTable(buffer);
  return (document) => ({
    phrases: findInBlocks(table, document.blocks, document.title).map((hit) => {
      const phrase = pack.phrases[hit.phrase] as Phrase;
      return {
        start: hit.start,
        end: hit.end,
        text: document.text.slice(hit.start, hit.end),
        phrase: phrase.id,
        statements: phrase.statements,
      };
    }),
    quotations: [],
  });
}
