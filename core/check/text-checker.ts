import { type StatementWithSpeaker, withSpeaker } from '../card.ts';
import type { Library } from '../library.ts';
import { findInBlocks } from '../phrases/find-in-text.ts';
import type { PhraseTable } from '../phrases/table.ts';
import { type CheckedQuotation, checkText } from '../quotations/check.ts';
import type { Block } from '../quotations/find.ts';
import type { WordIndex } from '../quotations/index-build.ts';
import { createQuotationLibrary } from '../quotations/quotation-library.ts';
import { type UntracedQuotation, untracedFor } from '../untraced.ts';

/** A part of a text to check: a paragraph, heading, list item or cell, with what the markup says is a quotation. */
export interface TextBlock extends Block {
  /** Where the block begins in the whole text, in UTF-16 code units. */
  readonly start: number;
}

/** A text to check, whatever it was written in. */
export interface TextDocument {
  /** What offsets count in, in UTF-16 code units: the text as written, or the visible text of HTML. */
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly title: string;
  /** Language that the document names itself, as in `<html lang>`. */
  readonly lang?: string;
  /** Day of publication that the document names itself, `YYYY-MM-DD`. */
  readonly published?: string;
}

/** A phrase that stands in a text. Offsets are UTF-16 code units of the document's text. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly phrase: string;
  /** In the phrase's order: what a reader should see comes first. */
  readonly statements: readonly string[];
}

/** What stands in a text, in its order. */
export interface Findings {
  readonly phrases: readonly FoundPhrase[];
  readonly quotations: readonly CheckedQuotation[];
}

/** Findings with the statements that they name, for a view that has no library. */
export interface FindingsWithStatements extends Findings {
  readonly statements: readonly StatementWithSpeaker[];
  /** For quotations that no statement was found for: where their words circulate without a source. */
  readonly untraced: readonly { readonly start: number; readonly quotation: UntracedQuotation }[];
}

/** What a caller knows of a text beyond the text itself. */
export interface CheckOptions {
  /** BCP 47; otherwise the document's own. */
  readonly lang?: string | undefined;
  /** Day of publication, `YYYY-MM-DD`; otherwise the document's own. What was said later cannot be what was quoted. */
  readonly published?: string | undefined;
}

/** What a checker would make of the library itself. */
export interface CheckerParts {
  /** Ids of the table's phrases, in its order; left out where that is the library's own. */
  readonly ids?: readonly string[];
  /** Over the wordings of this library. */
  readonly index?: WordIndex;
}

/** Finds the phrases and quotations of a document. Never throws for what stands in it. */
export type TextChecker = (document: TextDocument, options?: CheckOptions) => Findings;

/**
 * Makes what checks texts: built once for a library, used for each text.
 *
 * @param table - phrase table compiled from the packs of this library
 */
export function createTextChecker(
  library: Library,
  table: PhraseTable,
  { ids, index }: CheckerParts = {},
): TextChecker {
  const quotations = createQuotationLibrary(library, index);
  const byId = new Map(library.phrases.map((phrase) => [phrase.id, phrase]));
  const phrases = ids ? ids.map((id) => byId.get(id)) : library.phrases;
  const findPhrases = ({ text, blocks, title }: TextDocument): FoundPhrase[] =>
    findInBlocks(table, blocks, title).flatMap(({ start, end, phrase: number }) => {
      const phrase = phrases[number];
      return phrase
        ? [{ start, end, text: text.slice(start, end), phrase: phrase.id, statements: phrase.statements }]
        : [];
    });
  return (document, { lang = document.lang, published = document.published } = {}) => {
    const found = findPhrases(document);
    const words = new Set(found.map(({ text }) => bare(text)));
    return {
      phrases: found,
      quotations: checkText(quotations, document.blocks, {
        ...(lang ? { lang } : {}),
        ...(published ? { published } : {}),
        ...(document.title ? { title: document.title } : {}),
        isPhrase: (quoted) => words.has(bare(quoted)),
      }),
    };
  };
}

/**
 * Adds the statements that findings name, each once: the first of a phrase, and that of each quotation.
 *
 * @param untraced - quotations that could not be traced
 */
export function withStatements(
  library: Library,
  findings: Findings,
  untraced: readonly UntracedQuotation[],
): FindingsWithStatements {
  const ids = new Set<string>();
  for (const { statements } of findings.phrases) for (const id of statements.slice(0, 1)) ids.add(id);
  for (const { statement, candidates } of findings.quotations) {
    if (statement !== null) ids.add(statement);
    for (const candidate of candidates) ids.add(candidate.statement);
  }
  const lost = findings.quotations.flatMap(({ statement, start, text }) => {
    const quotation = statement === null ? untracedFor(untraced, text) : null;
    return quotation ? [{ start, quotation }] : [];
  });
  return { ...findings, statements: [...ids].map((id) => withSpeaker(library, id)), untraced: lost };
}

/** Words without the quotation marks and spaces around them. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
