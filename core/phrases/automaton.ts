import { finish, follow, LONE_S } from './hash.ts';
import { KIND_SHIFT, LIST, LONGER, OUTPUT, TAIL, TAIL_SHIFT, TAIL_WORD, type TableParts } from './table.ts';

/** Longest wording, in words: what is longer is a sentence, and sentences are found by comparing quotations. */
export const MAX_WORDS = 60;

type Automaton = Pick<
  TableParts,
  | 'filter'
  | 'filterShift'
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

interface Node {
  terms: number[];
  /** Sequences that go on from here, and one of them. */
  longer: number;
  last: Sequence | null;
}

/**
 * Builds the automaton over sequences of words, as a sorted table of hashed prefixes.
 *
 * A wording is entered with its first pair of words (a single word with itself), then prefix by prefix only as far as
 * it shares its way with others; the rest, which nobody shares, is one hash in `tails`.
 */
export function buildAutomaton(sequences: readonly Sequence[]): Automaton {
  const nodes = new Map<number, Node>();
  const keysOfAll = sequences.map(({ words }) => prefixKeys(words));
  for (const [at, sequence] of sequences.entries()) {
    const ownKeys = keysOfAll[at] ?? [];
    for (const key of ownKeys) {
      let node = nodes.get(key);
      if (!node) {
        node = { terms: [], longer: 0, last: null };
        nodes.set(key, node);
      }
      node.longer += 1;
      node.last = sequence;
    }
    const end = nodes.get(ownKeys.at(-1) ?? 0);
    if (!end) continue;
    end.longer -= 1;
    end.terms = [...new Set([...end.terms, ...sequence.terms])].sort((a, b) => a - b);
  }
  const lists: number[] = [];
  const listPlaces = new Map<string, number>();
  const output = (terms: readonly number[]): number => {
    if (terms.length === 1) return terms[0] ?? 0;
    const name = terms.join();
    const place = listPlaces.get(name) ?? lists.length;
    if (!listPlaces.has(name)) {
      listPlaces.set(name, place);
      lists.push(terms.length, ...terms);
    }
    return LIST | place;
  };
  const entries = new Map<number, number>();
  const tails: { key: number; head: number; output: number }[] = [];
  const reached = new Set<number>();
  for (const [at, { words }] of sequences.entries()) {
    for (const [i, key] of (keysOfAll[at] ?? []).entries()) {
      const node = nodes.get(key);
      if (!node) break;
      const isAlone = node.longer === 1 && node.terms.length === 0 && node.last !== null;
      if (!reached.has(key)) {
        reached.add(key);
        if (isAlone && node.last) {
          const rest = node.last.words.slice(words.length === 1 ? 1 : i + 2);
          const end = prefixKeys(node.last.words).at(-1) ?? 0;
          entries.set(key, ((TAIL << KIND_SHIFT) | tails.length) >>> 0);
          tails.push({ key: end, head: tailHead(rest), output: output(nodes.get(end)?.terms ?? []) });
        } else {
          const longer = node.longer > 0 ? LONGER : 0;
          const kind = node.terms.length > 0 ? (OUTPUT << KIND_SHIFT) | output(node.terms) : 0;
          entries.set(key, (kind | longer) >>> 0);
        }
      }
      if (isAlone) break;
    }
  }
  const keys = [...entries.keys()].map((key) => key >>> 0).sort((a, b) => a - b);
  return {
    ...filterOf(keysOfAll),
    ...bucketsOf(keys),
    keys,
    values: keys.map((key) => entries.get(key | 0) ?? 0),
    tailKeys: tails.map((tail) => tail.key >>> 0),
    tailOutputs: tails.map((tail) => tail.output),
    tailHeads: tails.map((tail) => tail.head),
    lists,
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
  return ((((rest[0] ?? 0) & TAIL_WORD) << TAIL_SHIFT) | rest.length) >>> 0;
}

const FILTER_BITS_PER_START = 16; // one frequent word let pass for nothing costs as much as a hundred seldom ones

/**
 * A Bloom filter in which both bits of a start lie in one word of 32: as cheap to ask as one bit, and of a hundred
 * words that begin nothing it lets one pass instead of six.
 *
 * @see Putze, Sanders, Singler, "Cache-, hash- and space-efficient Bloom filters", 2007 (blocked filters)
 */
function filterOf(keysOfAll: readonly (readonly number[])[]) {
  const starts = new Set([finish(LONE_S)]); // always looked at: is it a possessive?
  for (const [first] of keysOfAll) if (first !== undefined) starts.add(first);
  const bits = Math.max(10, Math.ceil(Math.log2(starts.size * FILTER_BITS_PER_START + 1)));
  const filterShift = 32 - (bits - 5);
  const filter = new Array<number>(2 ** (bits - 5)).fill(0);
  for (const start of starts) {
    const word = start >>> filterShift;
    filter[word] = ((filter[word] ?? 0) | (1 << start) | (1 << (start >>> 5))) >>> 0;
  }
  return { filter, filterShift };
}

const ENTRIES_PER_BUCKET = 4;

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
