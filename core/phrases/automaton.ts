import { follow } from './hash.ts';
import { NONE, PrefixTree } from './prefix-tree.ts';
import {
  FIRST_BIT,
  KIND_SHIFT,
  LONGER,
  OUTPUT,
  SECOND_BIT,
  TAIL,
  TAIL_SHIFT,
  TAIL_WORD,
  type TableParts,
} from './table.ts';
import { createTermLists } from './term-lists.ts';
import type { Wordings } from './wordings.ts';

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

/**
 * Builds the automaton over sequences of words, as a sorted table of hashed prefixes.
 *
 * A wording is entered with its first pair of words (a single word with itself), then prefix by prefix only as far as
 * it shares its way with others; the rest, which nobody shares, is one hash in `tails`.
 */
export function buildAutomaton(wordings: Wordings): Automaton {
  const tree = new PrefixTree(wordings);
  const { hashes, ends } = wordings;
  const lists = createTermLists();
  const values = new Int32Array(tree.length); // by node; 0 where it has not been entered
  const tailKeys: number[] = [];
  const tailOutputs: number[] = [];
  const tailHeads: number[] = [];

  const enter = (node: number, reached: number) => {
    const alone = tree.alone[node] as number;
    if (alone === NONE) {
      const ending = tree.ending[node] as number;
      const output = ending === NONE ? 0 : (OUTPUT << KIND_SHIFT) | lists.output(tree.terms(ending));
      values[node] = output | (tree.isShared[node] === 1 ? LONGER : 0);
      return;
    }
    const end = ends[alone] as number;
    let key = tree.keys[node] as number;
    for (let i = reached + 1; i < end; i++) key = follow(key, hashes[i] as number);
    values[node] = (TAIL << KIND_SHIFT) | tailKeys.length;
    tailKeys.push(key);
    tailOutputs.push(lists.output(tree.terms(alone)));
    tailHeads.push((((hashes[reached + 1] as number) >>> TAIL_WORD) << TAIL_SHIFT) | (end - reached - 1));
  };

  for (let at = 0; at < wordings.length; at++) {
    const last = (ends[at] as number) - 1;
    let reached = tree.first(at);
    let node = tree.node(tree.firstKey(at));
    if (values[node] === 0) enter(node, reached);
    while (tree.alone[node] === NONE && reached < last) {
      reached++;
      node = tree.node(follow(tree.keys[node] as number, hashes[reached] as number));
      if (values[node] === 0) enter(node, reached);
    }
  }
  const keys = Uint32Array.from(tree.keys.subarray(0, tree.length)).sort();
  return {
    ...filtersOf(tree),
    ...bucketsOf(keys),
    keys,
    values: keys.map((key) => values[tree.node(key | 0)] as number),
    tailKeys,
    tailOutputs,
    tailHeads,
    lists: lists.numbers,
  };
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
function filtersOf(tree: PrefixTree) {
  const { hashes, ends, length } = tree.wordings;
  const starts = new Int32Array(length);
  const narrowStarts = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    const third = tree.first(at) + 1;
    const key = tree.firstKey(at);
    starts[at] = key;
    narrowStarts[at] = third < (ends[at] as number) ? follow(key, hashes[third] as number) : key;
  }
  const [filter, filterShift] = filterOf(starts.sort(), FILTER_BITS);
  const [narrow, narrowShift] = filterOf(narrowStarts.sort(), NARROW_BITS);
  return { filter, filterShift, narrow, narrowShift };
}

/**
 * A Bloom filter in which both bits of a key lie in one word of 32: as cheap to ask as one bit. Of a hundred keys that
 * are not there it lets one pass with 16 bits a key, five with 8.
 *
 * @param keys - in any order that has equal ones side by side
 * @see Putze, Sanders, Singler, "Cache-, hash- and space-efficient Bloom filters", 2007 (blocked filters)
 */
function filterOf(keys: Int32Array, bitsPerKey: number): [filter: Int32Array, shift: number] {
  let different = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== keys[i - 1]) different++;
  const bits = Math.max(10, Math.ceil(Math.log2(different * bitsPerKey + 1)));
  const shift = 32 - (bits - 5);
  const filter = new Int32Array(2 ** (bits - 5));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const word = key >>> shift;
    filter[word] = (filter[word] as number) | (1 << (key >>> FIRST_BIT)) | (1 << (key >>> SECOND_BIT));
  }
  return [filter, shift];
}

const ENTRIES_PER_BUCKET = 8; // half a row of the cache; with four the table is larger, and nothing faster

function bucketsOf(keys: Uint32Array) {
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length / ENTRIES_PER_BUCKET + 1)));
  const bucketShift = 32 - bits;
  const buckets = new Int32Array(2 ** bits + 1);
  for (let i = 0; i < keys.length; i++) (buckets[((keys[i] as number) >>> bucketShift) + 1] as number)++;
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
  return { buckets, bucketShift };
}
