import { describe, expect, it } from 'vitest';
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

describe('words in a row', () => {
  it('may have alternatives', () => {
    expect(faultsOf('the/a big/large crisis/conflict')).toEqual([]);
  });

  it('are refused when their combinations would fill the table', () => {
    const [fault] = faultsOf('a/b/c/d/e a/b/c/d/e a/b/c/d/e a/b/c/d/e');
    expect(fault).toContain(`allow more than ${MAX_WORDINGS} wordings`);
  });
});
