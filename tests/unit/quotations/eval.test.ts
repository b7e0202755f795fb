import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseCases, scoreQuotations } from '../../../cli/eval/quotations.ts';
import { createLibrary } from '../../../core/library.ts';
import { createQuotationLibrary } from '../../../core/quotations/quotation-library.ts';
import { buildPack } from '../../../corpus/build.ts';

const library = createQuotationLibrary(createLibrary([await buildPack()]));
const cases = parseCases(await readFile(new URL('../../eval/quotations.jsonl', import.meta.url), 'utf8'));

describe('the labelled set', () => {
  test('has what it promises', () => {
    const verdicts = new Set(cases.map((one) => one.verdict));
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(verdicts).toEqual(new Set(['verbatim', 'trimmed', 'close', 'altered', 'not-found']));
    expect(cases.filter((one) => one.statement === null).length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    const unknown = cases.filter((one) => one.statement !== null && !library.statements.has(one.statement));
    expect(unknown).toEqual([]);
  });

  test('is judged as labelled', () => {
    const score = scoreQuotations(library, cases);
    expect(score.verdict, JSON.stringify(score.misses, null, 1)).toBeGreaterThanOrEqual(0.95);
    expect(score.statement).toBeGreaterThanOrEqual(0.97);
    expect(score.falseFound).toBeLessThanOrEqual(0.01);
    expect(score.differences).toBeGreaterThanOrEqual(0.95);
  });
});
