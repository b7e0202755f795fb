import { finish, follow, LONE_S } from './hash.ts';
import {
  FIRST_BIT,
  KIND_SHIFT,
  LIST,
  LONGER,
  OUTPUT,
  SECOND_BIT,
  TAIL,
  TAIL_SHIFT,
  TAIL_WORD,
  type TableParts,
} from './table.ts';

/** Longest wording, in words: what is longer is a sentence, and sentences are found by comparing quotations. */
export const MAX_WORDS = 60;

type Automaton = Pick<
  TableParts,
  | 'filter'
  | 'filterShift'
  | 'narrow'
  | 'narrowShift'
  | 'buckets'
  | 'bucketShift'
  | 'keys'
  | 'values'
  | 'tailKeys'
  | 'tailOutputs'
  | 'tailHeads'
  | 'lists'
>;

/** A wording as the hashes of its words, and the terms that it belongs to. */
export interface Sequence {
  readonly words: readonly number[];
  readonly terms: ReadonlySet<number>;
}

/** Where the wordings stand that begin with the same words. */
interface Node {
  readonly key: number;
  terms: number[];
  /** Sequences that go on from here, and the last of them by its number. */
  longer: number;
  last: number;
  isEntered: boolean;
}

/**
 * Builds the automaton over sequences of words, as a sorted table of hashed prefixes.
 *
 * A wording is entered with its first pair of words (a single word with itself), then prefix by prefix only as far as
 * it shares its way with others; the rest, which nobody shares, is one hash in `tails`.
 */
export function buildAutomaton(sequences: readonly Sequence[]): Automaton {
  const keysOfAll = sequences.map(({ words }) => prefixKeys(words));
  const nodesOfAll = placeSequences(sequences, keysOfAll);
  const lists = createLists();
  const entries = new Map<number, number>();
  const tails: { key: number; head: number; output: number }[] = [];
  const enter = (node: Node, isAlone: boolean, wordsBefore: number) => {
    node.isEntered = true;
    if (isAlone) {
      const end = nodesOfAll[node.last]?.at(-1) ?? node;
      const rest = sequences[node.last]?.words.slice(wordsBefore) ?? [];
      entries.set(node.key, ((TAIL << KIND_SHIFT) | tails.length) >>> 0);
      tails.push({ key: end.key, head: tailHead(rest), output: lists.output(end.terms) });
    } else {
      const longer = node.longer > 0 ? LONGER : 0;
      const kind = node.terms.length > 0 ? (OUTPUT << KIND_SHIFT) | lists.output(node.terms) : 0;
      entries.set(node.key, (kind | longer) >>> 0);
    }
  };
  for (const [at, nodes] of nodesOfAll.entries()) {
    const isOneWord = sequences[at]?.words.length === 1;
    for (const [i, node] of nodes.entries()) {
      const isAlone = node.longer === 1 && node.terms.length === 0;
      if (!node.isEntered) enter(node, isAlone, isOneWord ? 1 : i + 2);
      if (isAlone) break;
    }
  }
  const keys = [...Uint32Array.from(entries.keys()).sort()];
  return {
    ...filtersOf(keysOfAll),
    ...bucketsOf(keys),
    keys,
    values: keys.map((key) => entries.get(key | 0) ?? 0),
    tailKeys: tails.map((tail) => tail.key >>> 0),
    tailOutputs: tails.map((tail) => tail.output),
    tailHeads: tails.map((tail) => tail.head),
    lists: lists.numbers,
  };
}

/** The nodes of each sequence, from its first pair of words to its end. */
function placeSequences(sequences: readonly Sequence[], keysOfAll: readonly (readonly number[])[]): Node[][] {
  const nodes = new Map<number, Node>();
  return sequences.map(({ terms }, at) => {
    const own = (keysOfAll[at] ?? []).map((key) => {
      const node = nodes.get(key) ?? { key, terms: [], longer: 0, last: at, isEntered: false };
      nodes.set(key, node);
      node.longer += 1;
      node.last = at;
      return node;
    });
    const end = own.at(-1);
    if (end) {
      end.longer -= 1;
      end.terms = end.terms.length === 0 ? [...terms] : [...new Set([...end.terms, ...terms])];
      end.terms.sort((a, b) => a - b);
    }
    return own;
  });
}

/** Gathers the lists of terms, each once. */
function createLists() {
  const numbers: number[] = [];
  const places = new Map<string, number>();
  return {
    numbers,
    output(terms: readonly number[]): number {
      if (terms.length === 1) return terms[0] ?? 0;
      const name = terms.join();
      const place = places.get(name) ?? numbers.length;
      if (!places.has(name)) {
        places.set(name, place);
        numbers.push(terms.length, ...terms);
      }
      return LIST | place;
    },
  };
}

/** Hash keys of a wording's prefixes, from the first pair on; of a single word, the word. */
function prefixKeys(words: readonly number[]): number[] {
  let key = words[0] ?? 0;
  if (words.length === 1) return [key];
  const keys: number[] = [];
  for (let i = 1; i < words.length; i++) {
    key = follow(key, words[i] ?? 0);
    keys.push(key);
  }
  return keys;
}

function tailHead(rest: readonly number[]): number {
  return ((((rest[0] ?? 0) >>> TAIL_WORD) << TAIL_SHIFT) | rest.length) >>> 0;
}

// Bits for each key, before rounding up to a power of two: the first filter is asked for every word, the second only
// for those that pass it.
const FILTER_BITS = 16;
const NARROW_BITS = 8;

/**
 * Two filters: which words and pairs of words wordings begin with, and which three (or all words of fewer).
 *
 * “Of the” begins some wording, and stands in every sentence; “of the great” begins one, and hardly ever stands there.
 */
function filtersOf(keysOfAll: readonly (readonly number[])[]) {
  const starts = new Set([finish(LONE_S)]); // always looked at: is it a possessive?
  const narrowStarts = new Set<number>();
  for (const [pair, three = pair] of keysOfAll) {
    if (pair === undefined || three === undefined) continue;
    starts.add(pair);
    narrowStarts.add(three);
  }
  const [filter, filterShift] = filterOf(starts, FILTER_BITS);
  const [narrow, narrowShift] = filterOf(narrowStarts, NARROW_BITS);
  return { filter, filterShift, narrow, narrowShift };
}

/**
 * A Bloom filter in which both bits of a key lie in one word of 32: as cheap to ask as one bit. Of a hundred keys that
 * are not there it lets one pass with 16 bits a key, five with 8.
 *
 * @see Putze, Sanders, Singler, "Cache-, hash- and space-efficient Bloom filters", 2007 (blocked filters)
 */
function filterOf(keys: ReadonlySet<number>, bitsPerKey: number): [filter: number[], shift: number] {
  const bits = Math.max(10, Math.ceil(Math.log2(keys.size * bitsPerKey + 1)));
  const shift = 32 - (bits - 5);
  const filter = new Array<number>(2 ** (bits - 5)).fill(0);
  for (const key of keys) {
    const word = key >>> shift;
    filter[word] = ((filter[word] ?? 0) | (1 << (key >>> FIRST_BIT)) | (1 << (key >>> SECOND_BIT))) >>> 0;
  }
  return [filter, shift];
}

const ENTRIES_PER_BUCKET = 8; // half a row of the cache; with four the table is larger, and nothing faster

function bucketsOf(keys: readonly number[]) {
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length / ENTRIES_PER_BUCKET + 1)));
  const bucketShift = 32 - bits;
  const buckets = new Array<number>(2 ** bits + 1).fill(0);
  for (const key of keys) {
    const next = (key >>> bucketShift) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return { buckets, bucketShift };
}
