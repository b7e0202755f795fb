/**
 * The most that a person's packs may take. Sizes of single fields are in the schema, those of one pack's text and
 * records in `PACK_LIMITS`; a file beyond any of them is a mistake or an attack, and is refused in words.
 */
export const KEPT_LIMITS = {
  /** Bytes of a chosen file. */
  fileBytes: 300_000_000,
  /** Bytes that a compressed file may unfold to. */
  unfoldedBytes: 450_000_000,
  /** Files in a zip archive that are looked at before it is refused. */
  zipEntries: 1_000,
  /** Packs kept at once, those on their way out included. */
  packs: 100,
  /** Statements of all packs together: what the background can still hold and search. */
  statements: 300_000,
  /** Phrases of all packs together: beyond this the phrase table would weigh on every open page. */
  phrases: 150_000,
  /** Records of one kind that a person made here. */
  ownRecords: 20_000,
} as const;

/** Records in one row of the database: few rows are quick to write, small rows quick to look into. */
export const CHUNK_RECORDS = 5;

/** Rows written in one transaction: the page gets its turn, and a cancel is heard, between two of them. */
export const BATCH_CHUNKS = 200;

/** Removed packs and own records can be brought back for so long, in milliseconds. */
export const UNDO_MS = 7 * 24 * 60 * 60 * 1000;

/** Longest piece of our turn while a page is open, in milliseconds: half a frame. */
export const SLICE_MS = 8;
