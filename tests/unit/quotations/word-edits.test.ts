import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordEdits } from '../../../core/quotations/word-edits.ts';

const of = (...words: number[]) => Int32Array.from(words);

describe('the fewest changes that lead to the page', () => {
  test.each([
    ['a stretch of the source', [2, 3], [1, 2, 3, 4], 0],
    ['a word replaced', [2, 9, 4], [1, 2, 3, 4], 1],
    ['a word added', [2, 9, 3], [1, 2, 3, 4], 1],
    ['a word left out', [1, 2, 4, 5], [1, 2, 3, 4, 5], 1],
    ['two neighbours in the other order', [1, 3, 2, 4], [1, 2, 3, 4], 1],
    ['nothing in common', [7, 8], [1, 2], 2],
    ['an empty page', [], [1, 2], 0],
    ['an empty source', [1, 2], [], 2],
  ])('%s', (_, page, source, expected) => {
    expect(wordEdits(of(...page), of(...source))).toBe(expected);
  });

  test('are never more than the words of the page', () => {
    const words = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    fc.assert(fc.property(words, words, (page, source) => wordEdits(of(...page), of(...source)) <= page.length));
  });
});
