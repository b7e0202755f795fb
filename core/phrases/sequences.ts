import { follow } from './hash.ts';

import { KIND_SHIFT, Kind, LIST, LONGER, OCCURRENCE, PAYLOAD, type PhraseTable } from './table.ts';

/** Follows wordings from word to word and notes the terms that they complete. */
export interface Sequences {
  begin(): void;
  /** Whether a wording of several words has begun that the next word may go on with. */
  isUnderWay(): boolean;
  /**
   * The next word.
   *
   * @param word - its hash
   * @param pair - hash of the word before and this one
   * @param index - its number in the block
   * @param start - its first code unit in the block
   * @param end - the code unit after it
   * @param previousStart - first code unit of the word before
   */
  word(word: number, pair: number, index: number, start: number, end: number, previousStart: number): void;
  hasAnchor(): boolean;
  /** A copy of what was found in the block so far: {@link OCCURRENCE} numbers each. */
  occurrences(): Int32Array;
}

const NOTHING = new Int32Array(0);
const MAX_UNDER_WAY = 32; // real tables have one or two at a place
const STEP = 5; // numbers kept for a wording under way: key so far, words still to come, tail, start, first word

/** Creates the slow half of the scanner, which only words that pass the filter reach. */
export function createSequences(table: PhraseTable): Sequences {
  const { buckets, bucketShift, keys, values, tailKeys, tailOutputs, tailLengths, lists } = table;
  const underWay = new Int32Array(MAX_UNDER_WAY * STEP);
  let count = 0;
  let found = new Int32Array(OCCURRENCE * 64);
  let length = 0;
  let isAnchored = false;

  function word(hash: number, pair: number, index: number, start: number, end: number, previousStart: number): void {
    if (count > 0) goOn(hash, index, end);
    const value = lookUp(hash);
    if (value >= 0) complete(value, index, index, start, end);
    if (index > 0) meet(pair, index - 1, index, previousStart, end);
  }

  /** Takes every wording under way one word further. */
  function goOn(hash: number, index: number, end: number): void {
    const before = count;
    count = 0;
    for (let at = 0; at < before * STEP; at += STEP) {
      const key = follow(underWay[at] as number, hash);
      const toCome = underWay[at + 1] as number;
      const tail = underWay[at + 2] as number;
      const start = underWay[at + 3] as number;
      const first = underWay[at + 4] as number;
      if (toCome === 0) meet(key, first, index, start, end);
      else if (toCome > 1) push(key, toCome - 1, tail, start, first);
      else if ((tailKeys[tail] as number) === key >>> 0) see(tailOutputs[tail] as number, first, index, start, end);
    }
  }

  /** What stands behind the key of two or more words. */
  function meet(key: number, first: number, index: number, start: number, end: number): void {
    const value = lookUp(key);
    if (value < 0) return;
    if (value >>> KIND_SHIFT === Kind.tail) {
      const tail = value & PAYLOAD;
      push(key, tailLengths[tail] as number, tail, start, first);
      return;
    }
    complete(value, first, index, start, end);
    if (value & LONGER) push(key, 0, 0, start, first);
  }

  function push(key: number, toCome: number, tail: number, start: number, first: number): void {
    if (count === MAX_UNDER_WAY) return;
    const at = count * STEP;
    underWay[at] = key;
    underWay[at + 1] = toCome;
    underWay[at + 2] = tail;
    underWay[at + 3] = start;
    underWay[at + 4] = first;
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

  function complete(value: number, first: number, index: number, start: number, end: number): void {
    if (value >>> KIND_SHIFT === Kind.output) see(value & PAYLOAD, first, index, start, end);
  }

  /** Notes an output: one term, or a list of them. */
  function see(output: number, first: number, index: number, start: number, end: number): void {
    if ((output & LIST) === 0) {
      note(output, first, index, start, end);
      return;
    }
    const place = output & ~LIST;
    const terms = lists[place] as number;
    for (let i = 1; i <= terms; i++) note(lists[place + i] as number, first, index, start, end);
  }

  function note(term: number, first: number, index: number, start: number, end: number): void {
    if (length + OCCURRENCE > found.length) {
      const larger = new Int32Array(found.length * 2);
      larger.set(found);
      found = larger;
    }
    found[length] = term;
    found[length + 1] = first;
    found[length + 2] = index + 1;
    found[length + 3] = start;
    found[length + 4] = end;
    length += OCCURRENCE;
    isAnchored ||= mayBegin(table, term);
  }

  return {
    begin() {
      count = length = 0;
      isAnchored = false;
    },
    isUnderWay: () => count > 0,
    word,
    hasAnchor: () => isAnchored,
    occurrences: () => (length === 0 ? NOTHING : found.slice(0, length)),
  };
}

/** Whether a phrase may begin from a term: it stands for a phrase, or is the anchor of a form. */
function mayBegin({ phrases, anchors }: PhraseTable, term: number): boolean {
  return term < phrases || (anchors[term - phrases + 1] as number) > (anchors[term - phrases] as number);
}
