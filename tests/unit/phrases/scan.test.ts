import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePhrases } from '../../../core/phrases/compile.ts';
import { createScanner } from '../../../core/phrases/scan.ts';
import { OCCURRENCE, openTable } from '../../../core/phrases/table.ts';
import { splitWords } from '../../../core/phrases/words.ts';
import { buildFoldTable } from '../../../core/text/fold.ts';

const fold = buildFoldTable();

function tableOf(wordings: readonly string[]) {
  const phrases = wordings.map((text, number) => ({
    id: `phrase-${number}`,
    label: text,
    kind: 'verbatim' as const,
    forms: { en: [text] },
    statements: ['statement'],
    matches: [],
    mustNotMatch: [],
  }));
  return openTable(compilePhrases([{ terms: [], companies: [], phrases }]).buffer);
}

/** Wordings in a text as `term: start–end`, found by trying each at each word. */
function everyWording(wordings: readonly string[], text: string): string[] {
  const words = splitWords(text, fold);
  return wordings.flatMap((wording, term) => {
    const hashes = splitWords(wording, fold).map(({ hash }) => hash);
    return words.flatMap((first, at) => {
      const last = words[at + hashes.length - 1];
      const isThere = last && hashes.every((hash, i) => words[at + i]?.hash === hash);
      return isThere ? [`${term}: ${first.start}–${last.end}`] : [];
    });
  });
}

function scanned(wordings: readonly string[], pieces: readonly string[]): string[] {
  const scanner = createScanner(tableOf(wordings));
  scanner.begin();
  for (const piece of pieces) scanner.piece(piece);
  const { occurrences } = scanner.end();
  const found: string[] = [];
  for (let at = 0; at < occurrences.length; at += OCCURRENCE) {
    found.push(`${occurrences[at]}: ${occurrences[at + 3]}–${occurrences[at + 4]}`);
  }
  return found;
}

// Few words, so that wordings begin alike, overlap and end at the ends of texts; and `s` in all its roles.
const word = fc.constantFrom('no', 'limits', 'of', 'the', 's');
const wordings = fc.uniqueArray(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);
const piece = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom('’s', '’', 'other') }), {
    maxLength: 12,
  })
  .chain((words) => fc.constantFrom(' ', ' – ').map((gap) => words.join(gap).replaceAll(/\s+’s/gu, '’s')));

test('sees every wording wherever it stands, and nothing else', () => {
  fc.assert(
    fc.property(wordings, fc.array(piece, { maxLength: 4 }), (texts, pieces) => {
      expect(scanned(texts, pieces).sort()).toEqual(everyWording(texts, pieces.join('')).sort());
    }),
    { numRuns: 1_000 },
  );
});

test('sees wordings that run from one reading of the words into the next', () => {
  // More ideographs than are cut before they are read; each is a word.
  const text = '中国和俄罗斯的友谊没有止境'.repeat(1_000);
  const texts = ['友谊没有止境', '止境中国', '罗', '没有'];
  expect(scanned(texts, [text]).sort()).toEqual(everyWording(texts, text).sort());
});
