/** The package has no types of its own. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    /** @returns last code unit of each match with the words that end there */
    search(text: string): [end: number, words: string[]][];
  }
}
