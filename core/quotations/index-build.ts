import { stemOf } from './inflection.ts';
import { splitWords } from './words.ts';

/**
 * Texts as numbers, and for each word and each pair of neighbouring words the texts that hold it.
 *
 * Everything but the vocabulary is a typed array, so an index is stored and loaded without parsing. Texts are
 * numbered in the order in which they were added.
 *
 *     vocabulary   word number → key             stems     word number → number of its stem
 *     textStart    text number → first word      words     word numbers, text after text
 *     wordStart    word number → first posting   wordTexts text numbers, ascending
 *     pairStart    bucket → first posting        pairTexts text numbers, ascending
 *
 * Pairs are hashed into a power of two of buckets: two pairs in one bucket only add a candidate, and alignment
 * looks at every candidate anyway.
 */
export interface WordIndex {
  readonly vocabulary: readonly string[];
  readonly stems: Uint32Array;
  readonly textStart: Uint32Array;
  readonly words: Uint32Array;
  readonly wordStart: Uint32Array;
  readonly wordTexts: Uint32Array;
  readonly pairStart: Uint32Array;
  readonly pairTexts: Uint32Array;
}

/** Takes texts one by one, as fast or as slowly as the caller likes, and gives the index at the end. */
export interface WordIndexBuilder {
  /** Adds a text and returns its number. */
  add(text: string): number;
  /** The index over all texts added so far; more may be added afterwards and `build` called again. */
  build(): WordIndex;
  /** As `build`, in steps, for a caller that gives others their turn between them. */
  building(): Generator<void, WordIndex>;
}

/** Starts an empty index. */
export function createIndexBuilder(): WordIndexBuilder {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const textStart: number[] = [0];
  let words = new Uint32Array(1024);
  let used = 0;

  function numberOf(key: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, vocabulary.length);
    vocabulary.push(key);
    return vocabulary.length - 1;
  }

  function* building(): Generator<void, WordIndex> {
    const all = words.slice(0, used);
    const starts = Uint32Array.from(textStart);
    const buckets = bucketsFor(used);
    const byWord = yield* postings(starts, vocabulary.length, (at) => all[at] ?? 0, 0);
    const byPair = yield* postings(starts, buckets, (at) => pairBucket(all[at] ?? 0, all[at + 1] ?? 0, buckets), 1);
    return {
      vocabulary: vocabulary.slice(),
      stems: stemNumbers(vocabulary),
      textStart: starts,
      words: all,
      wordStart: byWord.start,
      wordTexts: byWord.texts,
      pairStart: byPair.start,
      pairTexts: byPair.texts,
    };
  }

  return {
    add(text) {
      const { keys } = splitWords(text);
      if (used + keys.length > words.length) words = grown(words, used + keys.length);
      for (const key of keys) {
        words[used] = numberOf(key);
        used += 1;
      }
      textStart.push(used);
      return textStart.length - 2;
    },
    build() {
      const steps = building();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    building,
  };
}

/** The bucket of two neighbouring words. @param buckets - a power of two */
export function pairBucket(first: number, second: number, buckets: number): number {
  let hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) & (buckets - 1);
}

// Half as many buckets as words keeps the table small beside the postings; few pairs share one.
function bucketsFor(words: number): number {
  let buckets = 1024;
  while (buckets < words / 2 && buckets < 1 << 21) buckets *= 2;
  return buckets;
}

function grown(words: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, words.length * 2));
  larger.set(words);
  return larger;
}

function stemNumbers(vocabulary: readonly string[]): Uint32Array {
  const seen = new Map<string, number>();
  return Uint32Array.from(vocabulary, (key) => {
    const stem = stemOf(key);
    const known = seen.get(stem);
    if (known !== undefined) return known;
    seen.set(stem, seen.size);
    return seen.size - 1;
  });
}

/** Texts between two turns of the caller. */
const TEXTS_PER_STEP = 200;

/**
 * Inverts texts into postings by counting first and filling second, so that nothing but the two arrays is made.
 *
 * @param lookAhead - how many words after its own a slot needs; a pair needs one
 */
function* postings(
  textStart: Uint32Array,
  slots: number,
  slotAt: (at: number) => number,
  lookAhead: number,
): Generator<void, { start: Uint32Array; texts: Uint32Array }> {
  const start = new Uint32Array(slots + 1);
  const lastText = new Int32Array(slots);
  const visit = function* (found: (slot: number, text: number) => void): Generator<void, void> {
    lastText.fill(-1);
    for (let text = 0; text + 1 < textStart.length; text += 1) {
      if (text % TEXTS_PER_STEP === 0) yield;
      const end = (textStart[text + 1] ?? 0) - lookAhead;
      for (let at = textStart[text] ?? 0; at < end; at += 1) {
        const slot = slotAt(at);
        if (lastText[slot] === text) continue;
        lastText[slot] = text;
        found(slot, text);
      }
    }
  };
  yield* visit((slot) => {
    start[slot + 1] = (start[slot + 1] ?? 0) + 1;
  });
  for (let slot = 0; slot < slots; slot += 1) start[slot + 1] = (start[slot + 1] ?? 0) + (start[slot] ?? 0);
  const texts = new Uint32Array(start[slots] ?? 0);
  const next = start.slice(0, slots);
  yield* visit((slot, text) => {
    const at = next[slot] ?? 0;
    texts[at] = text;
    next[slot] = at + 1;
  });
  return { start, texts };
}
