import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseRecords } from '../../../core/phrases/compile.ts';
import { findInText } from '../../../core/phrases/find-in-text.ts';
import { openTable } from '../../../core/phrases/table.ts';

type Company = PhraseRecords['companies'][number];

/** Whether “rock solid” is found in a text under a company rule. */
function isFound(rule: Omit<Company, 'id'>, text: string, title?: string): boolean {
  const { buffer, faults } = compilePhrases([
    {
      terms: [
        { id: 'russia', words: { en: ['Russia'], de: ['Russland'] } },
        { id: 'japan', words: { en: ['Japan'] } },
        { id: 'rock', words: { en: ['rock solid'], de: ['felsenfest'] } },
      ],
      companies: [{ id: 'rule', ...rule }],
      phrases: [
        {
          id: 'rock-solid',
          label: 'Rock solid',
          kind: 'verbatim',
          company: 'rule',
          forms: { en: ['{rock}'] },
          statements: ['s'],
          matches: [],
          mustNotMatch: [],
        },
      ],
    },
  ]);
  expect(faults).toEqual([]);
  return findInText(openTable(buffer), text, title).length > 0;
}

describe('a company rule', () => {
  const near = { needs: [[{ any: ['russia'], within: 'near' as const }]], unless: [] };
  it.each([
    ['in the sentence', 'Ties with Russia are rock solid.', undefined, true],
    ['in the sentence before', 'Xi praised Russia. Ties are rock solid.', undefined, true],
    ['in the sentence after', 'Ties are rock solid. So says Russia.', undefined, true],
    ['in the next paragraph', 'Ties are rock solid.\n\nRussia agrees.', undefined, true],
    ['in the title', 'Ties are rock solid.', 'Russia and its friends', true],
    ['in another language', 'Ties with Russland are rock solid.', undefined, true],
    ['two sentences away', 'Xi praised Russia. Then he left. Ties are rock solid.', undefined, false],
    ['nowhere', 'Ties are rock solid.', undefined, false],
  ])('near: %s', (_, text, title, expected) => expect(isFound(near, text, title)).toBe(expected));

  const notBeside = {
    needs: [
      [
        { any: ['russia'], within: 'near' as const },
        { none: ['japan'], within: 'sentence' as const },
      ],
    ],
    unless: [],
  };
  it.each([
    ['nobody else', 'Ties with Russia are rock solid.', true],
    ['somebody else in the sentence', 'Russia watched. Ties with Japan are rock solid.', false],
    ['somebody else in another sentence', 'Japan watched. Ties with Russia are rock solid.', true],
  ])('none: %s', (_, text, expected) => expect(isFound(notBeside, text)).toBe(expected));

  const notRightBefore = {
    needs: [],
    unless: [{ any: ['japan'], within: 2, side: 'before' as const }],
  };
  it.each([
    ['right before', 'With Japan rock solid ties.', false],
    ['one word between', 'Japan sees rock solid ties.', false],
    ['two words between', 'Japan sees only rock solid ties.', true],
    ['behind', 'Rock solid Japan.', true],
  ])('unless within two words before: %s', (_, text, expected) => expect(isFound(notRightBefore, text)).toBe(expected));

  it('leaves a form to its own language', () => {
    expect(isFound({ needs: [], unless: [] }, 'Die Freundschaft ist felsenfest.')).toBe(false);
  });
});
