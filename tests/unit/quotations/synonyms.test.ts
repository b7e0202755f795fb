import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../core/quotations/compare-words.ts';
import { synonymsOf } from '../../../core/quotations/synonyms.ts';

describe('words that stand for one word of an original', () => {
  test.each([
    ['position', 'stance', true],
    ['arena', 'stages', true],
    ['negotiations', 'talks', true],
    ['normalise', 'normalisation', true],
    ['escalating', 'escalation', true],
    ['partner', 'partnership', true],
    ['limit', 'limitless', false],
    ['state', 'statement', false],
    ['accept', 'unacceptable', false],
    ['peace', 'war', false],
    ['must', 'should', false],
  ])('%s, %s: %s', (one, other, same) => {
    expect(synonymsOf(one) >= 0 && synonymsOf(one) === synonymsOf(other)).toBe(same);
  });

  test('are likeness, and a difference all the same', () => {
    const said = 'We value the balanced position of our friends.';
    const printed = compareTexts('We appreciate the balanced stance of our friends.', said);
    const other = compareTexts('We regret the balanced weight of our friends.', said);
    expect(printed.coverage).toBeGreaterThan(other.coverage);
    expect(printed.verdict).toBe('altered');
    expect(printed.differences.map(({ kind }) => kind)).toEqual(['replaced', 'replaced']);
  });
});
