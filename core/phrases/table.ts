/**
 * The phrase table: everything the reader needs to find phrases, in one buffer that is used as it is.
 *
 * No parsing, no rebuilding in the page: opening it only lays typed views over its sections.
 *
 *     header   numbers of records and the place of each section
 *     fold     folded code unit for each unit below 0x600
 *     filter   two bits for each first word and each first pair of words: a Bloom filter, see `automaton.ts`
 *     narrow   the same for the first three words, or all of fewer
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
  /** Number of bits that a hash is shifted right to give its word of the filter; `FIRST_BIT` and `SECOND_BIT` name two bits there. */
  readonly filterShift: number;
  readonly narrow: Int32Array;
  readonly narrowShift: number;
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

/** Shifted right by so much, the last five bits of a hash name the first of its two bits in a word of a filter. */
export const FIRST_BIT = 12;
/** The same for the second. */
export const SECOND_BIT = 7;

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
/** Its first word's hash is kept shifted right by so many bits; most pages part there. */
export const TAIL_WORD = 22;
/** An output with this bit is a place in `lists`: a count, then so many terms. */
export const LIST = 1 << 28;

/** Numbers that the scanner keeps for each occurrence of a term: term, first word, word after the last, start, end. */
export const OCCURRENCE = 5;

const MAGIC = 0x4f545233; // “OTR3”: a table of another shape is refused, never guessed at
const HEADER = 40;
const FIRST_SECTION = 5; // numbers of the header before the places of the sections

/** Sections in the order of the buffer, with the width of one item in bytes. */
const SECTIONS = [
  ['fold', 2],
  ['filter', 4],
  ['narrow', 4],
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
  readonly narrowShift: number;
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
  header.set([MAGIC, parts.phrases, parts.filterShift, parts.narrowShift, parts.bucketShift]);
  SECTIONS.forEach(([name, width], i) => {
    const place = places[i] ?? 0;
    header[FIRST_SECTION + 2 * i] = place;
    header[FIRST_SECTION + 1 + 2 * i] = parts[name].length;
    view(buffer, place, parts[name].length, width).set(parts[name]);
  });
  return buffer;
}

/**
 * Opens a phrase table.
 *
 * @throws {RangeError} when the buffer is not a table of this version (background and page are of two versions) or is cut off
 */
export function openTable(buffer: ArrayBuffer): PhraseTable {
  const header = new Int32Array(buffer, 0, HEADER); // which throws by itself when the buffer is shorter
  if (header[0] !== MAGIC) throw new RangeError('phrase table: made by another version');
  let at = FIRST_SECTION;
  const next = () => header[at++] as number;
  // Signed: Firefox keeps numbers of 32 bits without a sign as floating-point numbers.
  const words = () => new Int32Array(buffer, next(), next());
  const halves = () => new Uint16Array(buffer, next(), next());
  return {
    phrases: header[1] as number,
    filterShift: header[2] as number,
    narrowShift: header[3] as number,
    bucketShift: header[4] as number,
    // In the order of SECTIONS.
    fold: halves(),
    filter: words(),
    narrow: words(),
    buckets: words(),
    keys: words(),
    values: words(),
    tailKeys: words(),
    tailOutputs: words(),
    tailHeads: halves(),
    lists: words(),
    anchors: words(),
    anchorForms: words(),
    forms: words(),
    rules: words(),
  };
}

function view(buffer: ArrayBuffer, place: number, length: number, width: 2 | 4) {
  if (width === 2) return new Uint16Array(buffer, place, length);
  return new Int32Array(buffer, place, length);
}
