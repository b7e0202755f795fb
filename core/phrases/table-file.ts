/** Where the build puts the phrase table of the bundled pack, inside the package. */
export const TABLE_FILE = 'corpus/phrases.json';

/** A phrase table as it is kept and sent: text, because messages carry text. */
export interface TableFile {
  /** In base64, which a page decodes ten times faster than a list of numbers. */
  readonly table: string;
  /** Changes with the table, so that a page with an older one is not told about the wrong phrase. */
  readonly tableVersion: string;
}
