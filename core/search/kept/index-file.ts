import type { Facts } from '../filter.ts';
import { NO_FACTS, narrowest } from './columns.ts';
import { type Column, type ColumnName, PACK_INDEX_VERSION, type PackIndex } from './pack-index.ts';

/** Where the build puts the index of the bundled pack, inside the package. */
export const INDEX_FILE = 'corpus/search-index.json';

/** Lists of numbers of an index in the order in which they stand in the file; one for each column follows. */
const LISTS = ['tokens', 'tokenStarts', 'postings', 'postingStarts'] as const;
/** The largest number of sixteen bits. */
const MOST_NARROW = 0xff_ff;

/** How a list of numbers stands in the file: how many there are, and in how many bytes each, the lowest first. */
type Shape = readonly [length: number, bytes: 2 | 4];

/**
 * The index of the bundled pack as a file: words and facts as JSON, so that it can be read without running anything,
 * and all numbers as bytes. A wake waits for this file, some 15 ms for a megabyte, so nothing in it is longer than it
 * must be.
 */
export interface IndexFile extends Pick<PackIndex, 'version' | 'ids' | 'words' | 'speakers'> {
  /** The values of each column, without what is as in a statement that says nothing. */
  readonly columns: Readonly<Record<ColumnName, readonly Partial<Facts>[]>>;
  readonly shapes: readonly Shape[];
  /** In base64: the scores in 32 bits, then each list as its shape says. */
  readonly numbers: string;
}

/** The parts of an index file: whoever writes the file turns the bytes into base64. */
export interface IndexParts {
  readonly head: Omit<IndexFile, 'numbers'>;
  readonly numbers: Uint8Array<ArrayBuffer>;
}

/** Takes an index apart for its file. The same index gives the same parts. */
export function indexParts(index: PackIndex): IndexParts {
  const { version, ids, words, speakers, columns, scores } = index;
  const names = columnNames(columns);
  const lists = [...LISTS.map((name) => index[name]), ...names.map((name) => Uint32Array.from(columns[name].of))].map(
    narrowed,
  );
  const all = [scores, ...lists];
  const numbers = new Uint8Array(all.reduce((sum, list) => sum + list.byteLength, 0));
  let at = 0;
  for (const list of all) {
    numbers.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += list.byteLength;
  }
  const values = Object.fromEntries(names.map((name) => [name, columns[name].values.map(saying)]));
  return {
    head: {
      version,
      ids,
      words,
      speakers,
      columns: values as unknown as IndexFile['columns'], // one for each name there is
      shapes: lists.map((list): Shape => [list.length, list instanceof Uint16Array ? 2 : 4]),
    },
    numbers,
  };
}

/**
 * Puts together what {@link indexParts} took apart.
 *
 * @returns null when the file is of another version; the caller then builds its own
 */
export function indexFromParts({ head, numbers }: IndexParts): PackIndex | null {
  if (head.version !== PACK_INDEX_VERSION) return null;
  let at = 0;
  // A copy begins where its numbers may begin; a view might not.
  const bytes = (length: number) => {
    at += length;
    return numbers.slice(at - length, at).buffer;
  };
  const list = (shape: Shape | undefined): Uint32Array<ArrayBuffer> => {
    const [length, width] = shape ?? [0, 4];
    const read = bytes(length * width);
    return width === 2 ? new Uint32Array(new Uint16Array(read)) : new Uint32Array(read);
  };
  const scores = new Float32Array(bytes((head.shapes[LISTS.indexOf('postings')]?.[0] ?? 0) * 4));
  const lists = head.shapes.map(list);
  const [tokens, tokenStarts, postings, postingStarts, ...ofColumns] = lists;
  const columns = columnNames(head.columns).map((name, place): [ColumnName, Column] => {
    const values = head.columns[name].map((facts) => ({ ...NO_FACTS, ...facts }));
    return [name, { values, of: narrowest(ofColumns[place] ?? list(undefined), values.length) }];
  });
  return {
    version: head.version,
    ids: head.ids,
    words: head.words,
    speakers: head.speakers,
    tokens: tokens ?? list(undefined),
    tokenStarts: tokenStarts ?? list(undefined),
    postings: postings ?? list(undefined),
    scores,
    postingStarts: postingStarts ?? list(undefined),
    columns: Object.fromEntries(columns) as PackIndex['columns'], // one for each name there is
  };
}

function narrowed(list: Uint32Array): Uint16Array | Uint32Array {
  return list.every((number) => number <= MOST_NARROW) ? Uint16Array.from(list) : list;
}

function saying(facts: Facts): Partial<Facts> {
  const nothing: Readonly<Record<string, unknown>> = NO_FACTS;
  const said = Object.entries(facts).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(nothing[name]));
  return Object.fromEntries(said);
}

/** In an order of their own: that of a JSON object is its writer's. */
function columnNames(columns: Readonly<Record<ColumnName, unknown>>): ColumnName[] {
  return (Object.keys(columns) as ColumnName[]).sort();
}
