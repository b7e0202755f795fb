import type { Phrase } from '../core/pack/schema.ts';
import { compilePhrases } from '../core/phrases/compile.ts';
import { between, createRandom } from './random.ts';
import { anyWord, frequentWord } from './vocabulary.ts';

/** Phrases that stand in every generated page and in every table, so that there is something to find. */
export const PLANTED = [
  'friendship without forbidden zones',
  'partnership of boundless depth',
  'neither bloc nor alliance',
  'back to back for ever',
  'changes unseen for a hundred years',
];

/**
 * Wordings of `count` phrases: the planted ones, and phrases of two to five words that a page hardly ever holds.
 *
 * Half of their words before the last are frequent ones, so that many begin like the sentences of a page (“of the …”)
 * and the scanner has to follow them for a word or two, as it has to with real phrases.
 */
export function wordings(count: number): string[] {
  const random = createRandom(count);
  const found = new Set(PLANTED);
  while (found.size < count) {
    const words: string[] = [];
    for (let left = between(random, 1, 4); left > 0; left--) {
      words.push(random() < 0.5 ? frequentWord(random) : anyWord(random));
    }
    found.add([...words, anyWord(random)].join(' '));
  }
  return [...found].slice(0, count);
}

/** The wordings as records of a pack. */
export function phraseRecords(texts: readonly string[]): Phrase[] {
  return texts.map((text, number) => ({
    id: `phrase-${number}`,
    label: text,
    kind: 'verbatim',
    forms: { en: [text] },
    statements: ['statement'],
    matches: [],
    mustNotMatch: [],
  }));
}

/** The phrase table of `count` generated phrases. */
export function phraseTable(count: number): ArrayBuffer {
  const { buffer, faults } = compilePhrases([{ terms: [], companies: [], phrases: phraseRecords(wordings(count)) }]);
  if (faults.length > 0) throw new Error(`bench: generated phrases do not compile: ${faults[0]?.message}`);
  return buffer;
}
