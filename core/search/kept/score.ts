import { FIELD_WEIGHTS } from '../statement-index.ts';
import { BORDER, type PackIndex } from './pack-index.ts';
import type { WrittenTokens } from './token-writer.ts';

/** As MiniSearch has them, so that what several packs find can be set in one order. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

const WEIGHTS = Object.values(FIELD_WEIGHTS);
const STATEMENTS_PER_STEP = 20;

/**
 * Works out which statements hold a word and how much that says about each, all fields together.
 *
 * @see Lv and Zhai, "Lower-bounding term frequency normalization", CIKM 2011 (BM25+, as MiniSearch counts it)
 * @returns yields how many statements are done
 */
export function* scorePostings(
  written: WrittenTokens,
  count: number,
): Generator<number, Pick<PackIndex, 'postings' | 'scores' | 'postingStarts'>> {
  const wordCount = written.words.length;
  const fields = createFieldReader(written);
  // First how often: in how many statements a word stands, in each field and at all.
  const holding = WEIGHTS.map(() => new Uint32Array(wordCount + 1));
  const lengths = WEIGHTS.map(() => 0);
  const postingStarts = new Uint32Array(wordCount + 1);
  const lastSeen = new Int32Array(wordCount + 1).fill(-1);
  for (let statement = 0; statement < count; statement++) {
    for (const [field, ofField] of holding.entries()) {
      const words = fields.read(statement, field);
      lengths[field] = (lengths[field] ?? 0) + words.length;
      for (const word of words) {
        ofField[word] = (ofField[word] ?? 0) + 1;
        if (lastSeen[word] === statement) continue;
        lastSeen[word] = statement;
        postingStarts[word] = (postingStarts[word] ?? 0) + 1;
      }
    }
    if (statement % STATEMENTS_PER_STEP === 0) yield statement;
  }
  for (let word = 1; word <= wordCount; word++) {
    postingStarts[word] = (postingStarts[word] ?? 0) + (postingStarts[word - 1] ?? 0);
  }

  // Then how much: statements come in order, so each word's postings are in order too.
  const postings = new Uint32Array(postingStarts[wordCount] ?? 0);
  const scores = new Float32Array(postings.length);
  const ends = postingStarts.slice();
  lastSeen.fill(-1);
  for (let statement = 0; statement < count; statement++) {
    for (const [field, weight] of WEIGHTS.entries()) {
      const words = fields.read(statement, field);
      const ratio = words.length / ((lengths[field] ?? 0) / count);
      for (const word of words) {
        if (lastSeen[word] !== statement) {
          lastSeen[word] = statement;
          const fresh = ends[word - 1] ?? 0;
          postings[fresh] = statement;
          ends[word - 1] = fresh + 1;
        }
        const at = (ends[word - 1] ?? 0) - 1;
        scores[at] = (scores[at] ?? 0) + weight * bm25(fields.times(word), holding[field]?.[word] ?? 0, count, ratio);
      }
    }
    if (statement % STATEMENTS_PER_STEP === 0) yield statement;
  }
  return { postings, scores, postingStarts };
}

function bm25(times: number, holding: number, count: number, lengthRatio: number): number {
  const { k, b, d } = BM25;
  const rarity = Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  return rarity * (d + (times * (k + 1)) / (times + k * (1 - b + b * lengthRatio)));
}

/** Reads the different words of a field, and how often each stands there. */
function createFieldReader({ tokens, fieldStarts, words }: WrittenTokens) {
  const times = new Uint32Array(words.length + 1);
  let present: number[] = [];
  return {
    read(statement: number, field: number): readonly number[] {
      for (const word of present) times[word] = 0;
      present = [];
      const at = statement * WEIGHTS.length + field;
      const end = fieldStarts[at + 1] ?? 0;
      for (let place = fieldStarts[at] ?? 0; place < end; place++) {
        const word = tokens[place] ?? BORDER;
        if (word === BORDER) continue;
        if (times[word] === 0) present.push(word);
        times[word] = (times[word] ?? 0) + 1;
      }
      return present;
    },
    times: (word: number): number => times[word] ?? 0,
  };
}
