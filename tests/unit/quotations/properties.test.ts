import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../core/library.ts';
import { compareQuotation } from '../../../core/quotations/compare.ts';
import { compareTexts } from '../../../core/quotations/compare-words.ts';
import { readIndex, writeIndex } from '../../../core/quotations/index-bytes.ts';
import { createQuotationLibrary } from '../../../core/quotations/quotation-library.ts';
import { spanOf, splitWords, WORD_MARK } from '../../../core/quotations/words.ts';
import { buildPack } from '../../../corpus/build.ts';

const library = createQuotationLibrary(createLibrary([await buildPack()]));
const statements = [...library.statements.values()].filter((statement) => splitWords(statement.text).keys.length >= 6);
const MIN_WORDS = 6;

/** A stretch of six words or more of a statement. Chinese counts by characters, at least as many as make six words. */
const stretch = fc
  .tuple(
    fc.constantFrom(...statements),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([statement, at, long]) => {
    const words = splitWords(statement.text);
    const count = words.keys.length;
    const least = Math.min(count, /\p{Script=Han}/u.test(statement.text) ? 10 : MIN_WORDS);
    const length = least + Math.floor(long * (count - least));
    // Not from within a word: "don't" is two words to us and one to a writer.
    const isHalf = (word: number) => ((words.marks[word] ?? 0) & WORD_MARK.contracted) !== 0;
    let from = Math.floor(at * (count - length));
    let to = from + length;
    while (isHalf(from)) from -= 1;
    while (isHalf(to)) to += 1;
    const { start, end } = spanOf(words, from, to);
    return { statement, words: statement.text.slice(start, end) };
  });

const UK_US = [
  ['defense', 'defence'],
  ['neighbor', 'neighbour'],
  ['modernization', 'modernisation'],
  ['recognize', 'recognise'],
  ['stabilizing', 'stabilising'],
  ['center', 'centre'],
  ['program', 'programme'],
] as const;

describe('any stretch of a statement', () => {
  test('is found verbatim or trimmed', () => {
    fc.assert(
      fc.property(stretch, ({ words }) => {
        const { verdict, differences } = compareQuotation(library, { text: words });
        expect([words, verdict, differences.filter((one) => one.gravity !== 'form')]).toEqual([
          words,
          expect.stringMatching(/^(?:verbatim|trimmed)$/),
          [],
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps its verdict with other marks, case, spaces and spelling', () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom(...disguises), ({ words, statement }, disguise) => {
        const plain = compareTexts(words, statement.text).verdict;
        const text = disguise(words);
        expect([text, compareTexts(text, statement.text).verdict]).toEqual([text, plain]);
      }),
      { numRuns: 600 },
    );
  });

  test('with a “not” put in is never verbatim, trimmed or close', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), ({ words, statement }, at) => {
        fc.pre(statement.lang === 'en');
        const pieces = words.split(/ /);
        // Beside a "not" that is there, a second one changes nothing that could be told; at the edge it is cut off.
        const place = 1 + (at % Math.max(1, pieces.length - 2));
        fc.pre(pieces.length > 2);
        const text = [...pieces.slice(0, place), 'not', ...pieces.slice(place)].join(' ');
        expect([text, compareTexts(text, statement.text).verdict]).toEqual([text, 'altered']);
      }),
      { numRuns: 400 },
    );
  });
});

const disguises: ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => words.replaceAll("'", '’').replaceAll('"', '“'),
  (words) => words.replaceAll('’', "'").replaceAll(/[‘“”]/g, '"'),
  (words) => words.replaceAll(' ', '  '),
  (words) => words.replaceAll(' ', '\u00a0'),
  (words) => words.replaceAll(' ', '\n'),
  (words) => words.replaceAll('-', '\u2011'),
  (words) => words.normalize('NFD'),
  (words) => UK_US.reduce((text, [us, uk]) => text.replaceAll(us, uk), words),
  (words) => UK_US.reduce((text, [us, uk]) => text.replaceAll(uk, us), words),
];

describe('two texts compared both ways', () => {
  const words = fc.array(fc.constantFrom('peace', 'not', 'the', 'war', 'must', 'end', 'talks', 'five', 'and', 'now'), {
    minLength: 6,
    maxLength: 14,
  });

  test('are the same as each other or neither is', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const there = compareTexts(first.join(' '), second.join(' ')).verdict;
        const back = compareTexts(second.join(' '), first.join(' ')).verdict;
        expect(there === 'verbatim').toBe(back === 'verbatim');
      }),
    );
  });

  test('a text is verbatim beside itself, and nothing differs', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(compareTexts(list.join(' '), list.join(' '))).toMatchObject({
          verdict: 'verbatim',
          differences: [],
          similarity: 1,
        });
      }),
    );
  });

  test('one replaced word is one difference, seen from either side', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const list = 'history and reality show that both countries are neighbours that cannot be moved away'.split(' ');
        const at = [0, 2, 6, 8, 12][seed % 5] ?? 0;
        const other = list.with(at, 'zebra');
        const kinds = (a: string[], b: string[]) =>
          compareTexts(a.join(' '), b.join(' ')).differences.map((one) => [one.kind, one.page, one.source]);
        expect(kinds(list, other)).toEqual(kinds(other, list).map(([kind, page, source]) => [kind, source, page]));
      }),
    );
  });
});

test('spans of differences cut out what they name', () => {
  fc.assert(
    fc.property(stretch, fc.nat(), ({ words, statement }, at) => {
      const pieces = words.split(' ');
      const text = pieces.with(at % pieces.length, 'zebra').join(' ');
      for (const { page, source, pageSpan, sourceSpan } of compareTexts(text, statement.text).differences) {
        expect(text.slice(pageSpan.start, pageSpan.end)).toBe(page);
        expect(statement.text.slice(sourceSpan.start, sourceSpan.end)).toBe(source);
      }
    }),
  );
});

test('an index survives being stored', () => {
  const bytes = writeIndex(library.search.index);
  expect(readIndex(bytes)).toEqual(library.search.index);
  expect(readIndex(bytes.subarray(0, bytes.length - 1))).toBeNull();
  expect(readIndex(new Uint8Array(200))).toBeNull();
});
