import MiniSearch, { type Options } from 'minisearch';
import type { Library } from '../library.ts';
import type { Speaker, Statement } from '../pack/schema.ts';
import { wordsOf } from './words.ts';

/** What of a statement is searched, and how much a find there weighs. */
export const FIELD_WEIGHTS = {
  text: 4,
  original: 4,
  phrases: 3,
  speaker: 3,
  variants: 2,
  occasion: 1.5,
  role: 1,
  topics: 1,
  note: 0.8,
} as const;

/** A field of a statement that is searched. */
export type Field = keyof typeof FIELD_WEIGHTS;
export type SearchDocument = { id: string } & Record<Field, string>;
/** The index of a library's statements. */
export type StatementIndex = MiniSearch<SearchDocument>;

/** Shared by the builder and the reader; words are folded by {@link wordsOf} alone. */
const OPTIONS: Options<SearchDocument> = {
  fields: Object.keys(FIELD_WEIGHTS),
  storeFields: [],
  tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
  processTerm: (term) => term,
};

/** An index over all statements of a library. The same library gives the same index. */
export function buildIndex(library: Library): StatementIndex {
  const index = new MiniSearch(OPTIONS);
  for (const statement of library.statements.values()) index.add(searchDocument(library, statement));
  return index;
}

function searchDocument(library: Library, statement: Statement): SearchDocument {
  const labels = library.phrasesOf(statement.id).map(({ label }) => label);
  const texts = searchedTexts(statement, library.speakers.get(statement.speaker), labels);
  const fields = Object.entries(texts).map(([field, list]) => [field, lines(list)]);
  return { id: statement.id, ...Object.fromEntries(fields) } as SearchDocument;
}

/** The texts of each field of a statement. @param labels - of the phrases that lead to it */
export function searchedTexts(
  { text, original, variants, role, body, occasion, source, note, topics }: Statement,
  speaker: Speaker | undefined,
  labels: readonly string[],
): Record<Field, readonly string[]> {
  return {
    text: [text],
    original: original ? [original.text] : [],
    phrases: labels,
    speaker: speaker ? speakerNames(speaker) : [],
    variants: variants.map((variant) => variant.text),
    occasion: [occasion, source.publisher],
    role: [role, body],
    topics,
    note: note === undefined ? [] : [note],
  };
}

/** A speaker's names in all scripts and the spellings of the press. */
export function speakerNames(speaker: Speaker): string[] {
  return [...Object.values(speaker.names), ...(speaker.aliases ?? [])].filter((name) => name !== undefined);
}

// Between the lines stands no letter, so words of two of them never join.
const lines = (list: readonly string[]): string => list.join('\n');
