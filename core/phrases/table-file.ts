/** Where the build puts the phrase table of the bundled pack, inside the package: its bytes, for `openTable`. */
export const TABLE_FILE = 'corpus/phrases.bin';
