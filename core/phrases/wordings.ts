import { MAX_WORDS } from './automaton.ts';
import { eachWord } from './words.ts';

/**
 * Wordings as the hashes of their words, each with the term it belongs to, in the order in which they were added. The
 * same words may come again, for another term.
 *
 * Numbers in a row, not an object for each word: a pack may bring a hundred thousand wordings.
 */
export class Wordings {
  readonly #fold: Uint16Array;
  /** Hashes of the words of all wordings, one wording after the other; longer than there are words. */
  hashes = new Int32Array(256);
  /** Number of words. */
  words = 0;
  /** Where the words of each wording end in the hashes. */
  readonly ends: number[] = [];
  /** The term of each wording. */
  readonly terms: number[] = [];

  /** @param fold - table of {@link buildFoldTable} */
  constructor(fold: Uint16Array) {
    this.#fold = fold;
  }

  /** Number of wordings. */
  get length(): number {
    return this.terms.length;
  }

  /** Where the words of a wording begin in the hashes. */
  start(wording: number): number {
    return wording === 0 ? 0 : (this.ends[wording - 1] as number);
  }

  /**
   * Adds a wording.
   *
   * @returns its length in UTF-16 code units, what stands between its words aside
   * @throws {RangeError} in words for the editor, when it has no words or more than {@link MAX_WORDS}
   */
  add(text: string, term: number): number {
    const letters = this.#read(text);
    this.ends.push(this.words);
    this.terms.push(term);
    return letters;
  }

  /** Adds nothing. @throws as {@link add} */
  check(text: string): void {
    const before = this.words;
    this.#read(text);
    this.words = before;
  }

  #read(text: string): number {
    const before = this.words;
    let letters = 0;
    eachWord(text, this.#fold, (hash, start, end) => {
      letters += end - start;
      this.#push(hash);
    });
    const words = this.words - before;
    if (words > 0 && words <= MAX_WORDS) return letters;
    this.words = before;
    throw new RangeError(words === 0 ? `“${text}” has no words` : `“${text}” has more than ${MAX_WORDS} words`);
  }

  #push(hash: number): void {
    if (this.words === this.hashes.length) {
      const larger = new Int32Array(2 * this.words);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.words++] = hash;
  }
}
