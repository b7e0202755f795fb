import { describe, expect, it, test } from 'vitest';
import { compilePhrases } from '../../../core/phrases/compile.ts';
import { MAX_WORDINGS } from '../../../core/phrases/wording.ts';

function faultsOf(form: string): readonly string[] {
  const phrase = {
    id: 'p',
    label: 'P',
    kind: 'verbatim' as const,
    forms: { en: [form] },
    statements: ['s'],
    matches: [{ text: '–' }],
    mustNotMatch: [],
  };
  return compilePhrases([{ terms: [], companies: [], phrases: [phrase] }]).faults.map(({ message }) => message);
}

function tableOf(form: string): Uint8Array {
  const phrase = { id: 'p', label: 'P', kind: 'verbatim' as const, statements: ['s'], matches: [], mustNotMatch: [] };
  const { buffer } = compilePhrases([{ terms: [], companies: [], phrases: [{ ...phrase, forms: { en: [form] } }] }]);
  return new Uint8Array(buffer);
}

test.each([
  ['no limits', 'no limits/limits'],
  ['  no\u00a0limits\t', 'no limits/limits'],
  ['no\ufefflimits', 'no limits/limits'], // a space to JavaScript
  ['Russia’s «no-limits»', 'Russia’s/Russia’s «no-limits»'],
])('nothing but words, %j, is read as if it had choices', (plain, withChoices) => {
  expect(tableOf(plain)).toEqual(tableOf(withChoices));
});

describe('words in a row', () => {
  it('may have alternatives', () => {
    expect(faultsOf('the/a big/large crisis/conflict')).toEqual([]);
  });

  it('are refused when their combinations would fill the table', () => {
    const [fault] = faultsOf('a/b/c/d/e a/b/c/d/e a/b/c/d/e a/b/c/d/e');
    expect(fault).toContain(`allow more than ${MAX_WORDINGS} wordings`);
  });
});
