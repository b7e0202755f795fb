import { MOST_WORDS } from './cut.ts';
import { finish, follow, LONE_S } from './hash.ts';
import type { Places } from './places.ts';
import {
  FIRST_BIT,
  KIND_SHIFT,
  LIST,
  LONGER,
  OCCURRENCE,
  OUTPUT,
  PAYLOAD,
  type PhraseTable,
  SECOND_BIT,
  TAIL,
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
   * @param words - words in the two arrays
   * @param isLast - whether they are the last of the block
   */
  read(hashes: Int32Array, stops: Int32Array, words: number, isLast: boolean): void;
  hasAnchor(): boolean;
  /** A copy of what was found in the block so far: {@link OCCURRENCE} numbers each. */
  occurrences(): Int32Array;
}

const NOTHING = new Int32Array(0);
const MAX_UNDER_WAY = 32; // real tables have one or two at a place
const STEP = 5; // numbers kept for a wording under way, as `push` has them

// What is kept from one reading of the block to the next; see `cut.ts` for why in a typed array.
const PREVIOUS = 0; // hash of the word read last, for pairs
const PREVIOUS_STOP = 1;
const WORDS = 2; // read so far

/** Creates the slow half of the scanner. */
export function createSequences(table: PhraseTable, places: Places): Sequences {
  const { filter, filterShift, narrow, narrowShift } = table;
  const { buckets, bucketShift, keys, values, tailKeys, tailOutputs, tailHeads, lists } = table;
  const state = new Int32Array(3);
  const candidates = new Int32Array(MOST_WORDS);
  const underWay = new Int32Array(MAX_UNDER_WAY * STEP);
  let count = 0;
  let found = new Int32Array(OCCURRENCE * 64);
  let length = 0;
  let isAnchored = false;
  let isPossessive = false; // the word just looked at

  function read(hashes: Int32Array, stops: Int32Array, words: number, isLast: boolean): void {
    const most = sift(gather(hashes, words), hashes, isLast ? MOST_WORDS : words);
    let done = count > 0 || isPossessive ? lookFrom(0, hashes, stops, words) : 0;
    for (let i = 0; i < most; i++) {
      const candidate = candidates[i] as number;
      if (candidate < done) continue;
      passOver(done, candidate, hashes, stops);
      done = lookFrom(candidate, hashes, stops, words);
    }
    if (!isLast) passOver(done, words, hashes, stops);
  }

  /**
   * Gathers the words that the first filter lets pass. Without a branch and without a call, as the loop of the cutter.
   *
   * @returns number of candidates
   */
  function gather(hashes: Int32Array, words: number): number {
    let previous = state[PREVIOUS] as number;
    let most = 0;
    for (let i = 0; i < words; i++) {
      const word = finish(hashes[i] as number);
      const pair = follow(previous, word);
      const bits = filter[word >>> filterShift] as number;
      const pairBits = filter[pair >>> filterShift] as number;
      candidates[most] = i;
      most +=
        (((bits >>> (word >>> FIRST_BIT)) & (bits >>> (word >>> SECOND_BIT))) |
          ((pairBits >>> (pair >>> FIRST_BIT)) & (pairBits >>> (pair >>> SECOND_BIT)))) &
        1;
      previous = word;
    }
    return most;
  }

  /**
   * Leaves the candidates that the second filter lets pass too, which asks for the word to come as well. Of pairs like
   * “of the”, with which so many wordings begin, one in a hundred is left.
   *
   * @param known - words from here on are still to be cut; after the last of the block any may be thought of as next
   * @returns number of candidates
   */
  function sift(most: number, hashes: Int32Array, known: number): number {
    let left = 0;
    for (let i = 0; i < most; i++) {
      const at = candidates[i] as number;
      // An `s` may be that of a possessive: then what stands before and after it makes a pair.
      const isLeft =
        mayBegin(at - 1, at, hashes, known) || (hashes[at] === LONE_S && mayBegin(at - 1, at + 1, hashes, known));
      candidates[left] = at;
      if (isLeft) left++;
    }
    return left;
  }

  /** Whether a wording may begin with two words and the one to come, or be these two, or the second of them. */
  function mayBegin(before: number, at: number, hashes: Int32Array, known: number): boolean {
    if (before < 0 || hashes[before] === LONE_S || at + 1 >= known || hashes[at + 1] === LONE_S) return true; // who knows
    const word = finish(hashes[at] as number);
    if (passes(filter, filterShift, word) && passes(narrow, narrowShift, word)) return true;
    const pair = follow(finish(hashes[before] as number), word);
    if (!passes(filter, filterShift, pair)) return false;
    const three = follow(pair, finish(hashes[at + 1] as number));
    return passes(narrow, narrowShift, pair) || passes(narrow, narrowShift, three);
  }

  /**
   * Looks at a word, and at those after it while a wording is under way or the `s` of a possessive has been passed over.
   *
   * @returns the first word that was not looked at
   */
  function lookFrom(first: number, hashes: Int32Array, stops: Int32Array, words: number): number {
    let i = first;
    do {
      look(hashes[i] as number, stops[i] as number, i + 1 < words ? (hashes[i + 1] as number) : LONE_S);
      i++;
    } while (i < words && (count > 0 || isPossessive));
    return i;
  }

  /** Takes words as read that nothing begins with. */
  function passOver(from: number, to: number, hashes: Int32Array, stops: Int32Array): void {
    let last = -1;
    let words = 0;
    for (let i = from; i < to; i++) {
      if (isPossessiveS(hashes[i] as number, stops[i] as number)) continue;
      last = i;
      words++;
    }
    if (last < 0) return;
    state[PREVIOUS] = finish(hashes[last] as number);
    state[PREVIOUS_STOP] = stops[last] as number;
    (state[WORDS] as number) += words;
  }

  /** Whether a word is the `s` of “Russia’s”, which is none. */
  function isPossessiveS(hash: number, stop: number): boolean {
    return hash === LONE_S && places.isPossessive(stop);
  }

  /** @param next - hash of the word to come; {@link LONE_S} when it is not known yet, or may be no word */
  function look(hash: number, stop: number, next: number): void {
    isPossessive = isPossessiveS(hash, stop);
    if (isPossessive) return;
    const word = finish(hash);
    const pair = follow(state[PREVIOUS] as number, word);
    const index = state[WORDS] as number;
    const previousStop = state[PREVIOUS_STOP] as number;
    state[PREVIOUS] = word;
    state[PREVIOUS_STOP] = stop;
    state[WORDS] = index + 1;
    if (count > 0) goOn(word, next);
    // Asked of the filter once more: it is at hand, while the table has to be fetched from farther off.
    if (passes(filter, filterShift, word)) complete(lookUp(word), index, stop);
    if (index > 0 && passes(filter, filterShift, pair)) meet(pair, index - 1, previousStop, next);
  }

  /** Takes every wording under way one word further. */
  function goOn(word: number, next: number): void {
    const before = count;
    count = 0;
    for (let at = 0; at < before * STEP; at += STEP) {
      const key = follow(underWay[at] as number, word);
      const toCome = underWay[at + 1] as number;
      const tail = underWay[at + 2] as number;
      const first = underWay[at + 3] as number;
      const firstStop = underWay[at + 4] as number;
      if (toCome === 0) meet(key, first, firstStop, next);
      else if (toCome > 1) push(key, toCome - 1, tail, first, firstStop);
      else if (tailKeys[tail] === key) see(tailOutputs[tail] as number, first, firstStop);
    }
  }

  /**
   * What stands behind the key of two or more words. Most wordings end here, before they are under way, by the word to
   * come: “of the”, but not “of the great changes”.
   */
  function meet(key: number, first: number, firstStop: number, next: number): void {
    const place = lookUp(key);
    if (place < 0) return;
    const value = values[place] as number;
    if (value >>> KIND_SHIFT === TAIL) {
      const tail = value & PAYLOAD;
      const head = tailHeads[tail] as number;
      if (next !== LONE_S && finish(next) >>> TAIL_WORD !== head >>> TAIL_SHIFT) return;
      push(key, head & TAIL_LENGTH, tail, first, firstStop);
      return;
    }
    complete(place, first, firstStop);
    const isLonger = value & LONGER && (next === LONE_S || lookUp(follow(key, finish(next))) >= 0);
    if (isLonger) push(key, 0, 0, first, firstStop);
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

  /** Place of a key, or −1. */
  function lookUp(key: number): number {
    const bucket = key >>> bucketShift;
    const stop = buckets[bucket + 1] as number;
    for (let i = buckets[bucket] as number; i < stop; i++) if (keys[i] === key) return i;
    return -1;
  }

  function complete(place: number, first: number, firstStop: number): void {
    if (place < 0) return;
    const value = values[place] as number;
    if (value >>> KIND_SHIFT === OUTPUT) see(value & PAYLOAD, first, firstStop);
  }

  /** Notes an output, one term or a list of them: from the first word to the one just looked at. */
  function see(output: number, first: number, firstStop: number): void {
    if ((output & LIST) === 0) {
      note(output, first, firstStop);
      return;
    }
    const place = output & ~LIST;
    const terms = lists[place] as number;
    for (let i = 1; i <= terms; i++) note(lists[place + i] as number, first, firstStop);
  }

  function note(term: number, first: number, firstStop: number): void {
    if (length + OCCURRENCE > found.length) {
      const larger = new Int32Array(found.length * 2);
      larger.set(found);
      found = larger;
    }
    found[length] = term;
    found[length + 1] = first;
    found[length + 2] = state[WORDS] as number;
    found[length + 3] = places.start(firstStop);
    found[length + 4] = places.end(state[PREVIOUS_STOP] as number);
    length += OCCURRENCE;
    isAnchored ||= isAnchor(table, term);
  }

  return {
    begin() {
      state[PREVIOUS] = state[PREVIOUS_STOP] = state[WORDS] = 0;
      count = length = 0;
      isAnchored = isPossessive = false;
    },
    read,
    hasAnchor: () => isAnchored,
    occurrences: () => (length === 0 ? NOTHING : found.slice(0, length)),
  };
}

/** Whether a filter holds both bits of a key. */
function passes(filter: Int32Array, shift: number, key: number): boolean {
  const bits = filter[key >>> shift] as number;
  return ((bits >>> (key >>> FIRST_BIT)) & (bits >>> (key >>> SECOND_BIT)) & 1) !== 0;
}

/** Whether a phrase may begin from a term: it stands for a phrase, or is the anchor of a form. */
function isAnchor({ phrases, anchors }: PhraseTable, term: number): boolean {
  return term < phrases || (anchors[term - phrases + 1] as number) > (anchors[term - phrases] as number);
}
