import { MOST_WORDS } from './cut.ts';
import { finish, follow } from './hash.ts';
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
   * Looks at the next words of the block, those from the second place on.
   *
   * @param hashes - as a `Cutter` has them, as `stops`
   * @param end - where to stop; the word there is known, or none
   */
  read(hashes: Int32Array, stops: Int32Array, end: number): void;
  hasAnchor(): boolean;
  /** A copy of what was found in the block so far: {@link OCCURRENCE} numbers each. */
  occurrences(): Int32Array;
}

const NOTHING = new Int32Array(0);
const MAX_UNDER_WAY = 32; // real tables have one or two at a place
const STEP = 5; // numbers kept for a wording under way, as `push` has them

/** Creates the slow half of the scanner. */
export function createSequences(table: PhraseTable, places: Places): Sequences {
  const { filter, filterShift, narrow, narrowShift } = table;
  const { buckets, bucketShift, keys, values, tailKeys, tailOutputs, tailHeads, lists } = table;
  const candidates = new Int32Array(MOST_WORDS);
  const underWay = new Int32Array(MAX_UNDER_WAY * STEP);
  let count = 0;
  let found = new Int32Array(OCCURRENCE * 64);
  let length = 0;
  let isAnchored = false;
  let before = -1; // words of the block before the first place of the arrays; that place is none at first
  let endWord = 0; // after the word looked at
  let endStop = 0; // stop of that word

  function read(hashes: Int32Array, stops: Int32Array, end: number): void {
    const most = sift(gather(hashes, end), hashes);
    let next = count > 0 ? lookFrom(1, hashes, stops, end) : 1;
    for (let i = 0; i < most; i++) {
      const candidate = candidates[i] as number;
      if (candidate >= next) next = lookFrom(candidate, hashes, stops, end);
    }
    before += end - 1;
  }

  /**
   * Gathers the words that the first filter lets pass. Without a branch and without a call, as the loop of the cutter.
   *
   * @returns number of candidates
   */
  function gather(hashes: Int32Array, end: number): number {
    let previous = finish(hashes[0] as number);
    let most = 0;
    for (let i = 1; i < end; i++) {
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
   * “of the”, with which so many wordings begin, one in a hundred is left. No branch here either.
   *
   * @returns number of candidates
   */
  function sift(most: number, hashes: Int32Array): number {
    let left = 0;
    for (let i = 0; i < most; i++) {
      const at = candidates[i] as number;
      const word = finish(hashes[at] as number);
      const pair = follow(finish(hashes[at - 1] as number), word);
      const three = follow(pair, finish(hashes[at + 1] as number));
      candidates[left] = at;
      left +=
        (passes(filter, filterShift, word) & passes(narrow, narrowShift, word)) |
        (passes(filter, filterShift, pair) & (passes(narrow, narrowShift, pair) | passes(narrow, narrowShift, three)));
    }
    return left;
  }

  /**
   * Looks at a word, and at those after it while a wording is under way.
   *
   * @returns the first word that was not looked at
   */
  function lookFrom(first: number, hashes: Int32Array, stops: Int32Array, end: number): number {
    let i = first;
    do look(i++, hashes, stops);
    while (i < end && count > 0);
    return i;
  }

  function look(at: number, hashes: Int32Array, stops: Int32Array): void {
    const word = finish(hashes[at] as number);
    const pair = follow(finish(hashes[at - 1] as number), word);
    const next = finish(hashes[at + 1] as number);
    const index = before + at;
    endWord = index + 1;
    endStop = stops[at] as number;
    if (count > 0) goOn(word, next);
    // Asked of the filter once more: it is at hand, while the table has to be fetched from farther off.
    if (passes(filter, filterShift, word)) complete(lookUp(word), index, endStop);
    if (index > 0 && passes(filter, filterShift, pair)) meet(pair, index - 1, stops[at - 1] as number, next);
  }

  /**
   * Takes every wording under way one word further.
   *
   * @param next - the word to come, 0 when there is none
   */
  function goOn(word: number, next: number): void {
    const wereUnderWay = count;
    count = 0;
    for (let at = 0; at < wereUnderWay * STEP; at += STEP) {
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
      if (next >>> TAIL_WORD !== head >>> TAIL_SHIFT) return;
      push(key, head & TAIL_LENGTH, tail, first, firstStop);
      return;
    }
    complete(place, first, firstStop);
    if (value & LONGER && lookUp(follow(key, next)) >= 0) push(key, 0, 0, first, firstStop);
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
    found[length + 2] = endWord;
    found[length + 3] = places.start(firstStop);
    found[length + 4] = places.end(endStop);
    length += OCCURRENCE;
    isAnchored ||= isAnchor(table, term);
  }

  return {
    begin() {
      before = -1;
      count = length = 0;
      isAnchored = false;
    },
    read,
    hasAnchor: () => isAnchored,
    occurrences: () => (length === 0 ? NOTHING : found.slice(0, length)),
  };
}

/** 1 when a filter holds both bits of a key, else 0. */
function passes(filter: Int32Array, shift: number, key: number): number {
  const bits = filter[key >>> shift] as number;
  return (bits >>> (key >>> FIRST_BIT)) & (bits >>> (key >>> SECOND_BIT)) & 1;
}

/** Whether a phrase may begin from a term: it stands for a phrase, or is the anchor of a form. */
function isAnchor({ phrases, anchors }: PhraseTable, term: number): boolean {
  return term < phrases || (anchors[term - phrases + 1] as number) > (anchors[term - phrases] as number);
}
