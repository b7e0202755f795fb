import { TABLE_SIZE } from '../text/fold.ts';

/**
 * The phrase table: everything the reader needs to find phrases, in one buffer that is used as it is.
 *
 * No parsing, no rebuilding in the page: opening it only lays typed views over its sections.
 *
 *     header   numbers of records and the place of each section
 *     fold     folded code unit for each unit below 0x600
 *     filter   two bits for each first word and each first pair of words: a Bloom filter, see `automaton.ts`
 *     buckets  where the entries of each leading-bits bucket begin
 *     keys     hash of a word, or of a sequence of words, ascending
 *     values   what stands behind the key: see `KIND_SHIFT`
 *     tails    the rest of a wording that no other wording shares: its hash, its head, its output
 *     lists    outputs of wordings that belong to several terms
 *     anchors  forms to try when a term is seen
 *     forms    phrase, company, flags, slots (see `compileForm`)
 *     rules    company rules
 *
 * Terms 0 … phrases−1 stand for “this phrase, no questions asked”: a wording that needs neither company nor other
 * words leads straight to its phrase and costs one entry.
 */
export interface PhraseTable {
  readonly phrases: number;
  readonly fold: Uint16Array;
  readonly filter: Int32Array;
  /** Number of bits that a hash is shifted right to give its word of the filter; its lowest ten bits name two bits there. */
  readonly filterShift: number;
  readonly buckets: Int32Array;
  readonly bucketShift: number;
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly tailKeys: Int32Array;
  readonly tailOutputs: Int32Array;
  /** Words of the rest, and above them (`TAIL_SHIFT`) ten bits of the hash of the first: most end there. */
  readonly tailHeads: Uint16Array;
  readonly lists: Int32Array;
  /** Forms of complex term t: `anchorForms[anchors[t - phrases]] …`, each a place in `forms`. */
  readonly anchors: Int32Array;
  readonly anchorForms: Int32Array;
  readonly forms: Int32Array;
  readonly rules: Int32Array;
}

/** What stands behind a key begins with two bits of kind. Of this kind, a term or a list of terms. */
export const OUTPUT = 1;
/** Of this kind, a place in `tails`. */
export const TAIL = 2;
/** Where the two bits of kind stand. */
export const KIND_SHIFT = 30;
/** The bit that says that longer wordings go on from here. */
export const LONGER = 1 << 29;
/** The bits below it. */
export const PAYLOAD = LONGER - 1;
/** Above the number of words of a tail, by so many bits, stand those of its first word's hash. */
export const TAIL_SHIFT = 6;
/** The bits that count the words of a tail. */
export const TAIL_LENGTH = (1 << TAIL_SHIFT) - 1;
/** So much of its first word's hash is kept; most pages part there. */
export const TAIL_WORD = 0x3ff;
/** An output with this bit is a place in `lists`: a count, then so many terms. */
export const LIST = 1 << 28;

/** Numbers that the scanner keeps for each occurrence of a term: term, first word, word after the last, start, end. */
export const OCCURRENCE = 5;

const MAGIC = 0x4f545232; // “OTR2”: a table of another shape is refused, never guessed at
const HEADER = 32;

/** Sections in the order of the buffer, with the width of one item in bytes. */
const SECTIONS = [
  ['fold', 2],
  ['filter', 4],
  ['buckets', 4],
  ['keys', 4],
  ['values', 4],
  ['tailKeys', 4],
  ['tailOutputs', 4],
  ['tailHeads', 2],
  ['lists', 4],
  ['anchors', 4],
  ['anchorForms', 4],
  ['forms', 4],
  ['rules', 4],
] as const;

type Section = (typeof SECTIONS)[number][0];
export type TableParts = { readonly [name in Section]: ArrayLike<number> } & {
  readonly phrases: number;
  readonly filterShift: number;
  readonly bucketShift: number;
};

/** Lays all sections into one buffer. The same parts give the same bytes. */
export function packTable(parts: TableParts): ArrayBuffer {
  const places: number[] = [];
  let size = HEADER * 4;
  for (const [name, width] of SECTIONS) {
    places.push(size);
    size += Math.ceil((parts[name].length * width) / 4) * 4;
  }
  const buffer = new ArrayBuffer(size);
  const header = new Int32Array(buffer, 0, HEADER);
  header.set([MAGIC, parts.phrases, parts.filterShift, parts.bucketShift]);
  SECTIONS.forEach(([name, width], i) => {
    const place = places[i] ?? 0;
    header[4 + 2 * i] = place;
    header[5 + 2 * i] = parts[name].length;
    view(buffer, place, parts[name].length, width).set(parts[name]);
  });
  return buffer;
}

/**
 * Opens a phrase table.
 *
 * @throws {RangeError} when the buffer is not a table of this version: background and page are of two versions
 */
export function openTable(buffer: ArrayBuffer): PhraseTable {
  const header = new Int32Array(buffer, 0, HEADER); // which throws by itself when the buffer is shorter
  if (header[0] !== MAGIC) throw new RangeError('phrase table: made by another version');
  const at = (section: number): [number, number] => [header[4 + 2 * section] ?? 0, header[5 + 2 * section] ?? 0];
  // Signed: Firefox keeps numbers of 32 bits without a sign as floating-point numbers.
  const words = (section: number) => new Int32Array(buffer, ...at(section));
  const table = {
    phrases: header[1] ?? 0,
    filterShift: header[2] ?? 0,
    bucketShift: header[3] ?? 0,
    fold: new Uint16Array(buffer, ...at(0)),
    filter: words(1),
    buckets: words(2),
    keys: words(3),
    values: words(4),
    tailKeys: words(5),
    tailOutputs: words(6),
    tailHeads: new Uint16Array(buffer, ...at(7)),
    lists: words(8),
    anchors: words(9),
    anchorForms: words(10),
    forms: words(11),
    rules: words(12),
  };
  if (table.fold.length !== TABLE_SIZE) throw new RangeError('phrase table: cut off');
  return table;
}

function view(buffer: ArrayBuffer, place: number, length: number, width: 2 | 4) {
  if (width === 2) return new Uint16Array(buffer, place, length);
  return new Int32Array(buffer, place, length);
}
