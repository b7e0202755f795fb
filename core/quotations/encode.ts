import type { Encoded } from './align.ts';
import type { SearchableIndex } from './index-search.ts';
import { stemOf } from './inflection.ts';
import { synonymsOf } from './synonyms.ts';
import { classOf, WORD_CLASS } from './word-classes.ts';
import { WORD_MARK, type Words } from './words.ts';

/** Turns the words of an index and of pages into the same numbers. */
export interface IndexEncoder {
  page(words: Words): Encoded;
  /** Text number `text` of the index; valid until the next call, because it is written into the same place. */
  text(text: number): Encoded;
}

/** Turns the words of two texts into numbers that both share. */
export interface PairEncoder {
  page(words: Words): Encoded;
  source(words: Words): Encoded;
}

// By class: content, small, negation, modal, number. A dropped "not" must never be the cheaper way to align.
const CLASS_WEIGHT: Readonly<Record<number, number>> = {
  [WORD_CLASS.content]: 1,
  [WORD_CLASS.small]: 0.3,
  [WORD_CLASS.negation]: 0.9,
  [WORD_CLASS.modal]: 0.6,
  [WORD_CLASS.number]: 1,
};
// A word that stands in every text still counts for something.
const COMMON_FLOOR = 0.45;

/** Weight of a word: its class, and how rare it is among all texts (1: in one text only). */
function weightOf(key: string, rarity: number): number {
  const han = isHan(key) ? 0.6 : 1;
  return (CLASS_WEIGHT[classOf(key)] ?? 1) * (COMMON_FLOOR + (1 - COMMON_FLOOR) * Math.min(1, rarity)) * han;
}

/** How telling a word is in a text. Two Chinese characters are about one word. */
function tellingOf(key: string, rarity: number): number {
  const kind = classOf(key);
  if (kind === WORD_CLASS.small || kind === WORD_CLASS.modal) return 0;
  return (isHan(key) ? 0.5 : 1) * Math.min(1, rarity);
}

const isHan = (key: string): boolean => key.length === 1 && key.charCodeAt(0) > 0x3000;

/** An encoder over an index: the words of its texts come ready from it. */
export function createIndexEncoder(search: SearchableIndex): IndexEncoder {
  const { index } = search;
  const weights = Float32Array.from(index.vocabulary, (key, word) => weightOf(key, search.rarity(word)));
  const rarities = Float32Array.from(index.vocabulary, (key, word) => tellingOf(key, search.rarity(word)));
  const synonyms = Int32Array.from(index.vocabulary, synonymsOf);
  let place = createPlace(512);
  return {
    page: (words) =>
      encodePage(
        words,
        (key) => search.wordOf(key),
        (key) => search.stemOf(key),
        (key, word) => (word === undefined ? weightOf(key, 1) : (weights[word] ?? 0)),
        (key, word) => (word === undefined ? tellingOf(key, 1) : (rarities[word] ?? 0)),
      ),
    text(text) {
      const from = index.textStart[text] ?? 0;
      const length = (index.textStart[text + 1] ?? from) - from;
      if (length > place.words.length) place = createPlace(length * 2);
      for (let i = 0; i < length; i += 1) {
        const word = index.words[from + i] ?? 0;
        place.words[i] = word;
        place.stems[i] = index.stems[word] ?? 0;
        place.synonyms[i] = synonyms[word] ?? -1;
        place.weights[i] = weights[word] ?? 0;
        place.rarities[i] = rarities[word] ?? 0;
      }
      return {
        words: place.words.subarray(0, length),
        stems: place.stems.subarray(0, length),
        synonyms: place.synonyms.subarray(0, length),
        weights: place.weights.subarray(0, length),
        rarities: place.rarities.subarray(0, length),
        cuts: NO_CUTS,
      };
    },
  };
}

function createPlace(words: number) {
  return {
    words: new Int32Array(words),
    stems: new Int32Array(words),
    synonyms: new Int32Array(words),
    weights: new Float32Array(words),
    rarities: new Float32Array(words),
  };
}

const NO_CUTS = new Uint8Array(0);

/** An encoder for two texts alone, without an index: every word is as rare as any other. */
export function createPairEncoder(): PairEncoder {
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const encode = (text: Words): Encoded =>
    encodePage(
      text,
      (key) => numberIn(words, key),
      (key) => numberIn(stems, stemOf(key)),
      (key) => weightOf(key, 1),
      (key) => tellingOf(key, 1),
    );
  return { page: encode, source: encode };
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function encodePage(
  words: Words,
  wordOf: (key: string) => number | undefined,
  stemNumber: (key: string) => number | undefined,
  weight: (key: string, word: number | undefined) => number,
  rarity: (key: string, word: number | undefined) => number,
): Encoded {
  const count = words.keys.length;
  const encoded = {
    words: new Int32Array(count),
    stems: new Int32Array(count),
    synonyms: new Int32Array(count),
    weights: new Float32Array(count),
    rarities: new Float32Array(count),
    cuts: new Uint8Array(count),
  };
  words.keys.forEach((key, i) => {
    const word = wordOf(key);
    encoded.words[i] = word ?? -1 - i;
    encoded.stems[i] = stemNumber(key) ?? -1 - i;
    encoded.synonyms[i] = synonymsOf(key);
    encoded.weights[i] = weight(key, word);
    encoded.rarities[i] = rarity(key, word);
    // "Before word i" is the same place as "after word i - 1": that is the row in which the source may be skipped.
    if (((words.marks[i] ?? 0) & WORD_MARK.afterEllipsis) !== 0 && i > 0) encoded.cuts[i] = 1;
  });
  return encoded;
}
