import { createLibrary, type Library } from '../../core/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { findInBlocks } from '../../core/phrases/find-in-text.ts';
import { openTable } from '../../core/phrases/table.ts';
import { type CheckedQuotation, checkText } from '../../core/quotations/check.ts';
import { createQuotationLibrary } from '../../core/quotations/quotation-library.ts';
import type { TextDocument } from '../read/document.ts';

/** A phrase as the command line reports it. Offsets are UTF-16 code units of the document's text. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly phrase: string;
  readonly statements: readonly string[];
}

export interface Findings {
  readonly phrases: readonly FoundPhrase[];
  readonly quotations: readonly CheckedQuotation[];
}

/** What checks documents, and the records that it speaks of. */
export interface Checker {
  readonly library: Library;
  check(document: TextDocument, lang?: string): Findings;
}

/**
 * Builds what checks documents: done once, used for each.
 *
 * @throws {Error} when a phrase record cannot be compiled
 */
export function createChecker(pack: Pack): Checker {
  const { buffer, faults } = compilePhrases([pack]);
  const [fault] = faults;
  if (fault) throw new Error(`corpus: ${fault.record} ${fault.field}: ${fault.message}`);
  const table = openTable(buffer);
  const library = createLibrary([pack]);
  const quotations = createQuotationLibrary(library);
  const findPhrases = (document: TextDocument): FoundPhrase[] =>
    findInBlocks(table, document.blocks, document.title).flatMap(({ start, end, phrase: number }) => {
      const phrase = library.phrases[number];
      const text = document.text.slice(start, end);
      return phrase ? [{ start, end, text, phrase: phrase.id, statements: phrase.statements }] : [];
    });
  return {
    library,
    check(document, lang = document.lang) {
      const phrases = findPhrases(document);
      const words = new Set(phrases.map(({ text }) => bare(text)));
      return {
        phrases,
        quotations: checkText(quotations, document.blocks, {
          ...(lang ? { lang } : {}),
          ...(document.title ? { title: document.title } : {}),
          isPhrase: (quoted) => words.has(bare(quoted)),
        }),
      };
    },
  };
}

/** Words without the quotation marks and spaces around them. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
