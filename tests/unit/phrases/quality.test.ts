import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { precision, recall, type Score } from '../../../cli/eval/phrases.ts';
import { evaluatePhrases } from '../../../cli/eval-phrases.ts';

/** A false alarm costs more trust than a miss, so precision is held higher than recall. */
const LEAST = { precision: 0.98, recall: 0.95, conceptRecall: 0.85, languageRecall: 0.9 };

describe.each(['phrases-dev.jsonl', 'phrases-own.jsonl'])('%s', (name) => {
  let score: Score;
  beforeAll(async () => {
    score = await evaluatePhrases(fileURLToPath(new URL(`../../eval/${name}`, import.meta.url)));
  });

  it('is found with few false alarms and few misses', () => {
    expect(precision(score.all)).toBeGreaterThanOrEqual(LEAST.precision);
    expect(recall(score.all)).toBeGreaterThanOrEqual(LEAST.recall);
  });

  it('neglects no concept and no language', () => {
    const weak = (tallies: Score['concepts'], least: number) =>
      [...tallies].filter(([, tally]) => recall(tally) < least).map(([name]) => name);
    expect(weak(score.concepts, LEAST.conceptRecall)).toEqual([]);
    expect(weak(score.languages, LEAST.languageRecall)).toEqual([]);
  });
});
