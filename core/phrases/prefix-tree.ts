import { follow } from './hash.ts';
import type { Wordings } from './wordings.ts';

/** No wording. */
export const NONE = -1;

/**
 * Where wordings go together and where they part: a node for each run of words with which several of them begin, and
 * for the next one of each, from where it goes its way alone. The shortest run is a pair of words; of a single word,
 * the word.
 *
 * Typed arrays by the number of a node, and a hash table of our own: with objects and a `Map` it took three times as long.
 */
export class PrefixTree {
  readonly wordings: Wordings;
  /** The hash of the words that lead to a node. */
  readonly keys: Int32Array;
  /** The wording that goes on from a node by itself, or {@link NONE}. */
  readonly alone: Int32Array;
  /** The first wording that ends at a node, or {@link NONE}. */
  readonly ending: Int32Array;
  /** 1 where several wordings go on from a node, or one while another one ends there. */
  readonly isShared: Uint8Array;
  /** Number of nodes. */
  length = 0;
  /** For each wording that stands alone, the last word of the run with which it does so, as a place in the hashes. */
  readonly #reached: Int32Array;
  /** Of wordings that have been added for several terms. */
  readonly #terms = new Map<number, Set<number>>();
  /** One more than the number of the node that lies there, 0 where none does: keys are hashes, their leading bits a place. */
  readonly #places: Int32Array;
  readonly #shift: number;

  constructor(wordings: Wordings) {
    const most = wordings.words;
    const bits = Math.ceil(Math.log2(2 * most + 2)); // half of the places stay empty
    this.wordings = wordings;
    this.keys = new Int32Array(most);
    this.alone = new Int32Array(most).fill(NONE);
    this.ending = new Int32Array(most).fill(NONE);
    this.isShared = new Uint8Array(most);
    this.#reached = new Int32Array(wordings.length);
    this.#places = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
    for (let at = 0; at < wordings.length; at++) this.#insert(at, this.first(at), this.firstKey(at));
  }

  /** The last word of a wording's shortest run, as a place in the hashes. */
  first(wording: number): number {
    const start = this.wordings.start(wording);
    return Math.min(start + 1, (this.wordings.ends[wording] as number) - 1);
  }

  /** The hash of a wording's shortest run. */
  firstKey(wording: number): number {
    const { hashes } = this.wordings;
    const start = this.wordings.start(wording);
    const first = this.first(wording);
    return first === start ? (hashes[start] as number) : follow(hashes[start] as number, hashes[first] as number);
  }

  /** The terms of a wording, ascending, however often it was added. */
  terms(wording: number): readonly number[] {
    const several = this.#terms.get(wording);
    return several ? [...several].sort((a, b) => a - b) : [this.wordings.terms[wording] as number];
  }

  /** The node of a key; a new one when there is none yet. */
  node(key: number): number {
    const places = this.#places;
    const keys = this.keys;
    for (let place = key >>> this.#shift; ; place = (place + 1) % places.length) {
      const node = (places[place] as number) - 1;
      if (node < 0) {
        keys[this.length] = key;
        places[place] = ++this.length;
        return this.length - 1;
      }
      if (keys[node] === key) return node;
    }
  }

  /** @param reached - word of the wording that `key` ends with, as a place in the hashes */
  #insert(wording: number, reached: number, key: number): void {
    const { hashes, ends } = this.wordings;
    const last = (ends[wording] as number) - 1;
    let at = reached;
    let hash = key;
    for (;;) {
      const node = this.node(hash);
      const alone = this.alone[node] as number;
      const ending = this.ending[node] as number;
      const isEnd = at === last;
      if (isEnd && ending !== NONE) {
        this.#addTerm(ending, wording);
        return;
      }
      if (isEnd) this.ending[node] = wording;
      else if (alone === NONE && ending === NONE && this.isShared[node] === 0) {
        this.alone[node] = wording;
        this.#reached[wording] = at;
        return;
      } else if (alone !== NONE && this.#areSame(alone, wording)) {
        this.#addTerm(alone, wording);
        return;
      } else this.isShared[node] = 1;
      if (alone !== NONE) {
        // No longer: it goes one word further.
        this.alone[node] = NONE;
        this.isShared[node] = 1;
        const next = (this.#reached[alone] as number) + 1;
        this.#insert(alone, next, follow(hash, hashes[next] as number));
      }
      if (isEnd) return;
      at++;
      hash = follow(hash, hashes[at] as number);
    }
  }

  #addTerm(wording: number, repeated: number): void {
    const { terms } = this.wordings;
    const first = terms[wording] as number;
    const other = terms[repeated] as number;
    if (other !== first || this.#terms.has(wording)) {
      this.#terms.set(wording, (this.#terms.get(wording) ?? new Set([first])).add(other));
    }
  }

  #areSame(one: number, other: number): boolean {
    const { hashes, ends } = this.wordings;
    const start = this.wordings.start(one);
    const distance = this.wordings.start(other) - start;
    const end = ends[one] as number;
    if ((ends[other] as number) - distance !== end) return false;
    for (let i = start; i < end; i++) if (hashes[i] !== hashes[i + distance]) return false;
    return true;
  }
}
