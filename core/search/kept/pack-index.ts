import type { Speaker } from '../../pack/schema.ts';
import type { Facts } from '../filter.ts';
import type { Operator } from '../query.ts';

/** Raised with every change of its form, of fields or of words: an index of another version is built anew. */
export const PACK_INDEX_VERSION = 2;

/** Stands between two texts in {@link PackIndex.tokens}; words have the numbers from 1 on. */
export const BORDER = 0;

/** What a filter or a facet asks for; one column each. */
export type ColumnName = Exclude<Operator, 'before' | 'after'> | 'date';

/** One kind of facts about all statements: each combination once, and which of them a statement has. */
export interface Column {
  readonly values: readonly Facts[];
  /** By number of the statement, an index into `values`; as narrow as their number allows. */
  readonly of: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
}

/**
 * The index of a pack.
 *
 * A few long arrays and strings, because these a database gives back as they are: an index of objects over a hundred
 * thousand statements would take longer to read than a reader waits. The longest are kept in pages (`pages.ts`). A statement's number is its place in order of
 * time; a word's number is its place in the order of words, from 1.
 */
export interface PackIndex {
  readonly version: number;
  /** By number, one a line. */
  readonly ids: string;
  /** Folded, one a line, in order of their code units, so that words with one beginning are neighbours. */
  readonly words: string;
  /** The words of all texts of all statements, in order; {@link BORDER} ends each text. */
  readonly tokens: Uint32Array<ArrayBuffer>;
  /** Where a statement's tokens begin; one more than there are statements. */
  readonly tokenStarts: Uint32Array<ArrayBuffer>;
  /** Numbers of the statements that hold a word, word after word. */
  readonly postings: Uint32Array<ArrayBuffer>;
  /** How much a word says about the statement of the posting at the same place. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** By word number minus one, where its postings begin; one more than there are words. */
  readonly postingStarts: Uint32Array<ArrayBuffer>;
  readonly columns: Readonly<Record<ColumnName, Column>>;
  /** The pack's own. */
  readonly speakers: readonly Speaker[];
}

/** All of an index but its longest lists: what must be there before anything can be asked. */
export type IndexHead = Omit<PackIndex, 'postings' | 'scores' | 'tokens'>;
