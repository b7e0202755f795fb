import { pairBucket, type WordIndex } from './index-build.ts';
import { stemOf } from './inflection.ts';

/** An index with what makes it quick to ask: lookups that are derived, not stored. */
export interface SearchableIndex {
  readonly index: WordIndex;
  readonly texts: number;
  /** Word number of a key; `undefined` for a word that no text holds. */
  wordOf(key: string): number | undefined;
  /** Stem number of a key; `undefined` when no word of the index shares the stem. */
  stemOf(key: string): number | undefined;
  /** How telling a word is: 1 for a word of one text, towards 0 for a word of every text. */
  rarity(word: number): number;
  /** Texts that share most with these words, best first. @param words - word numbers in order; -1 for unknown words */
  candidates(words: ArrayLike<number>, limit: number): number[];
}

// Postings that one question may walk: beyond that, the words left are so common that alignment decides better.
const POSTINGS_BUDGET = 300_000;
// A pair of words says more than its words alone; measured on altered quotations, 2 to 3 are equally good.
const PAIR_WEIGHT = 2.5;

/** Makes an index ready to be asked. Holds one number per text as working space. */
export function createSearchableIndex(index: WordIndex): SearchableIndex {
  const numbers = new Map(index.vocabulary.map((key, number) => [key, number] as const));
  const stems = new Map<string, number>();
  index.vocabulary.forEach((key, number) => {
    stems.set(stemOf(key), index.stems[number] ?? 0);
  });
  const texts = index.textStart.length - 1;
  const logTexts = Math.log(texts + 1);
  const scores = new Float32Array(texts);
  const touched = new Uint32Array(texts);

  const inverse = (held: number): number => Math.log((texts + 1) / Math.max(1, held)) / Math.max(1, logTexts);

  function candidates(words: ArrayLike<number>, limit: number): number[] {
    const lists = listsOf(index, words).sort((a, b) => a.to - a.from - (b.to - b.from));
    let count = 0;
    let walked = 0;
    for (const { from, to, source, weight } of lists) {
      // The rarest list is always walked; the budget cuts off the commonest.
      if (walked > 0 && walked + to - from > POSTINGS_BUDGET) break;
      walked += to - from;
      const gain = weight * inverse(to - from);
      for (let at = from; at < to; at += 1) {
        const text = source[at] ?? 0;
        const score = scores[text] ?? 0;
        if (score === 0) {
          touched[count] = text;
          count += 1;
        }
        scores[text] = score + gain;
      }
    }
    const best = bestOf(scores, touched, count, limit);
    for (let i = 0; i < count; i += 1) scores[touched[i] ?? 0] = 0;
    return best;
  }

  return {
    index,
    texts,
    wordOf: (key) => numbers.get(key),
    stemOf: (key) => stems.get(stemOf(key)),
    rarity: (word) => inverse((index.wordStart[word + 1] ?? 0) - (index.wordStart[word] ?? 0)),
    candidates,
  };
}

interface PostingList {
  readonly from: number;
  readonly to: number;
  readonly source: Uint32Array;
  readonly weight: number;
}

function listsOf(index: WordIndex, words: ArrayLike<number>): PostingList[] {
  const lists: PostingList[] = [];
  const buckets = index.pairStart.length - 1;
  const seen = new Set<number>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? -1;
    if (word < 0) continue;
    if (!seen.has(word)) {
      seen.add(word);
      lists.push({
        from: index.wordStart[word] ?? 0,
        to: index.wordStart[word + 1] ?? 0,
        source: index.wordTexts,
        weight: 1,
      });
    }
    const next = words[i + 1] ?? -1;
    if (next < 0) continue;
    const bucket = pairBucket(word, next, buckets);
    const from = index.pairStart[bucket] ?? 0;
    const to = index.pairStart[bucket + 1] ?? 0;
    if (to > from) lists.push({ from, to, source: index.pairTexts, weight: PAIR_WEIGHT });
  }
  return lists;
}

// Texts that share less than this of what the best shares are never the right ones, measured with a third of the words changed.
const WORTH_ALIGNING = 0.3;

/** The `limit` best of the touched texts, best first; equal scores in the order of the texts. */
function bestOf(scores: Float32Array, touched: Uint32Array, count: number, limit: number): number[] {
  const best: number[] = [];
  let highest = 0;
  for (let i = 0; i < count; i += 1) highest = Math.max(highest, scores[touched[i] ?? 0] ?? 0);
  let floor = highest * WORTH_ALIGNING;
  for (let i = 0; i < count; i += 1) {
    const text = touched[i] ?? 0;
    const score = scores[text] ?? 0;
    if (score <= floor) continue;
    let at = best.length;
    while (at > 0 && isBehind(scores, best[at - 1] ?? 0, text, score)) at -= 1;
    best.splice(at, 0, text);
    if (best.length > limit) best.pop();
    if (best.length === limit) floor = Math.max(floor, scores[best[limit - 1] ?? 0] ?? 0);
  }
  return best;
}

function isBehind(scores: Float32Array, other: number, text: number, score: number): boolean {
  const theirs = scores[other] ?? 0;
  return theirs < score || (theirs === score && other > text);
}
