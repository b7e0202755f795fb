import { finish, follow } from './hash.ts';
import type { Places } from './places.ts';
import {
  KIND_SHIFT,
  Kind,
  LIST,
  LONGER,
  OCCURRENCE,
  PAYLOAD,
  type PhraseTable,
  TAIL_LENGTH,
  TAIL_SHIFT,
  TAIL_WORD,
} from './table.ts';

/** Follows wordings from word to word and notes the terms that they complete. */
export interface Sequences {
  begin(): void;
  /**
   * The next words of the block.
   *
   * @param hashes - as a `Cutter` has them, as `stops`
   * @param count - words in the two arrays
   */
  read(hashes: Int32Array, stops: Int32Array, count: number): void;
  hasAnchor(): boolean;
  /** A copy of what was found in the block so far: {@link OCCURRENCE} numbers each. */
  occurrences(): Int32Array;
}

const NOTHING = new Int32Array(0);
const MAX_UNDER_WAY = 32; // real tables have one or two at a place
const STEP = 5; // numbers kept for a wording under way, as `push` has them
const LONE_S = 0x73; // hash of the word “s”

// What is kept from one reading of the block to the next; see `cut.ts` for why in a typed array.
const PREVIOUS = 0; // hash of the word before, for pairs
const PREVIOUS_STOP = 1;
const WORDS = 2; // read so far

/** Creates the slow half of the scanner, in which hardly any word gets past the filter. */
export function createSequences(table: PhraseTable, places: Places): Sequences {
  const { filter, filterShift, buckets, bucketShift, keys, values, tailKeys, tailOutputs, tailHeads, lists } = table;
  const state = new Int32Array(3);
  const underWay = new Int32Array(MAX_UNDER_WAY * STEP);
  let count = 0;
  let found = new Int32Array(OCCURRENCE * 64);
  let length = 0;
  let isAnchored = false;

  function read(hashes: Int32Array, stops: Int32Array, words: number): void {
    for (let i = 0; i < words; i++) {
      const from = i;
      if (count === 0) i = skip(hashes, from, words);
      if (i > from) {
        state[PREVIOUS_STOP] = stops[i - 1] as number;
        state[WORDS] = (state[WORDS] as number) + i - from;
      }
      if (i === words) break;
      const next = i + 1 < words ? (hashes[i + 1] as number) : LONE_S;
      look(hashes[i] as number, stops[i] as number, next);
    }
  }

  /** Passes over words that nothing begins with, which are nearly all. Without a call, as the loop of the cutter. */
  function skip(hashes: Int32Array, from: number, words: number): number {
    let previous = state[PREVIOUS] as number;
    let i = from;
    for (; i < words; i++) {
      const hash = hashes[i] as number;
      const word = finish(hash);
      const pair = follow(previous, word);
      const bits = filter[word >>> filterShift] as number;
      const pairBits = filter[pair >>> filterShift] as number;
      const mayBegin =
        ((bits >>> word) & (bits >>> (word >>> 5))) | ((pairBits >>> pair) & (pairBits >>> (pair >>> 5)));
      if ((mayBegin & 1) !== 0 || hash === LONE_S) break;
      previous = word;
    }
    state[PREVIOUS] = previous;
    return i;
  }

  /** @param next - hash of the word to come; {@link LONE_S} when it is not known yet, or may be no word */
  function look(hash: number, stop: number, next: number): void {
    if (hash === LONE_S && places.isPossessive(stop)) return;
    const word = finish(hash);
    const pair = follow(state[PREVIOUS] as number, word);
    const index = state[WORDS] as number;
    if (count > 0) goOn(word, index, stop, next);
    if (passes(word)) complete(lookUp(word), index, index, stop, stop);
    if (index > 0 && passes(pair)) meet(pair, index - 1, index, state[PREVIOUS_STOP] as number, stop, next);
    state[PREVIOUS] = word;
    state[PREVIOUS_STOP] = stop;
    state[WORDS] = index + 1;
  }

  /** Whether the filter lets a key pass. */
  function passes(key: number): boolean {
    const bits = filter[key >>> filterShift] as number;
    return ((bits >>> key) & (bits >>> (key >>> 5)) & 1) !== 0;
  }

  /** Takes every wording under way one word further. */
  function goOn(word: number, index: number, stop: number, next: number): void {
    const before = count;
    count = 0;
    for (let at = 0; at < before * STEP; at += STEP) {
      const key = follow(underWay[at] as number, word);
      const toCome = underWay[at + 1] as number;
      const tail = underWay[at + 2] as number;
      const first = underWay[at + 3] as number;
      const firstStop = underWay[at + 4] as number;
      if (toCome === 0) meet(key, first, index, firstStop, stop, next);
      else if (toCome > 1) push(key, toCome - 1, tail, first, firstStop);
      else if ((tailKeys[tail] as number) === key >>> 0)
        see(tailOutputs[tail] as number, first, index, firstStop, stop);
    }
  }

  /** What stands behind the key of two or more words. */
  function meet(key: number, first: number, index: number, firstStop: number, stop: number, next: number): void {
    const value = lookUp(key);
    if (value < 0) return;
    if (value >>> KIND_SHIFT === Kind.tail) {
      const tail = value & PAYLOAD;
      const head = tailHeads[tail] as number;
      // Most end here, before they are under way: “of the”, but not “of the great changes”.
      if (next !== LONE_S && (finish(next) & TAIL_WORD) !== head >>> TAIL_SHIFT) return;
      push(key, head & TAIL_LENGTH, tail, first, firstStop);
      return;
    }
    complete(value, first, index, firstStop, stop);
    if (value & LONGER) push(key, 0, 0, first, firstStop);
  }

  /**
   * Puts a wording under way.
   *
   * @param key - of its words so far
   * @param toCome - words of its tail still to come; 0 when it is not in a tail
   */
  function push(key: number, toCome: number, tail: number, first: number, firstStop: number): void {
    if (count === MAX_UNDER_WAY) return;
    const at = count * STEP;
    underWay[at] = key;
    underWay[at + 1] = toCome;
    underWay[at + 2] = tail;
    underWay[at + 3] = first;
    underWay[at + 4] = firstStop;
    count++;
  }

  /** Value behind a key, or −1. */
  function lookUp(key: number): number {
    const unsigned = key >>> 0;
    const bucket = unsigned >>> bucketShift;
    const stop = buckets[bucket + 1] as number;
    for (let i = buckets[bucket] as number; i < stop; i++) if (keys[i] === unsigned) return values[i] as number;
    return -1;
  }

  function complete(value: number, first: number, index: number, firstStop: number, stop: number): void {
    if (value >= 0 && value >>> KIND_SHIFT === Kind.output) see(value & PAYLOAD, first, index, firstStop, stop);
  }

  /** Notes an output: one term, or a list of them. */
  function see(output: number, first: number, index: number, firstStop: number, stop: number): void {
    if ((output & LIST) === 0) {
      note(output, first, index, firstStop, stop);
      return;
    }
    const place = output & ~LIST;
    const terms = lists[place] as number;
    for (let i = 1; i <= terms; i++) note(lists[place + i] as number, first, index, firstStop, stop);
  }

  function note(term: number, first: number, index: number, firstStop: number, stop: number): void {
    if (length + OCCURRENCE > found.length) {
      const larger = new Int32Array(found.length * 2);
      larger.set(found);
      found = larger;
    }
    found[length] = term;
    found[length + 1] = first;
    found[length + 2] = index + 1;
    found[length + 3] = places.start(firstStop);
    found[length + 4] = places.end(stop);
    length += OCCURRENCE;
    isAnchored ||= mayBegin(table, term);
  }

  return {
    begin() {
      state[PREVIOUS] = state[PREVIOUS_STOP] = state[WORDS] = 0;
      count = length = 0;
      isAnchored = false;
    },
    read,
    hasAnchor: () => isAnchored,
    occurrences: () => (length === 0 ? NOTHING : found.slice(0, length)),
  };
}

/** Whether a phrase may begin from a term: it stands for a phrase, or is the anchor of a form. */
function mayBegin({ phrases, anchors }: PhraseTable, term: number): boolean {
  return term < phrases || (anchors[term - phrases + 1] as number) > (anchors[term - phrases] as number);
}
