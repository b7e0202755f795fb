import { expect, test } from 'vitest';
import { f1, parseLabelled, precision, recall, scorePhrases } from '../../../cli/eval/phrases.ts';

const line = (id: string, text: string, ...labels: [concept: string, surface: string][]) =>
  JSON.stringify({ id, lang: 'en', text, labels: labels.map(([concept, surface]) => ({ concept, surface })) });

const lines = parseLabelled(
  [
    line('a', 'no limits and rock solid', ['no-limits', 'no limits'], ['rock-solid', 'rock solid']),
    line('b', 'nothing to find here'),
    line('c', 'nothing here either'),
  ].join('\n'),
);

test('a phrase that shares half of the shorter span hits; a label is hit once; the rest is false alarm or miss', () => {
  const score = scorePhrases(
    lines,
    new Map([
      [
        'a',
        [
          { phrase: 'no-limits/2022', start: 3, end: 13 },
          { phrase: 'no-limits', start: 0, end: 9 },
        ],
      ],
      ['b', [{ phrase: 'merits', start: 0, end: 7 }]],
    ]),
  );
  expect(score.all).toEqual({ hits: 1, falseAlarms: 2, misses: 1 });
  expect(score.concepts.get('rock-solid')).toEqual({ hits: 0, falseAlarms: 0, misses: 1 });
  expect([score.negatives, score.alarmedNegatives]).toEqual([2, 1]);
  expect(score.mistakes.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
    'false alarm: no limits',
    'miss: rock solid',
    'false alarm: nothing',
  ]);
});

test('figures of what is empty are whole', () => {
  const nothing = { hits: 0, falseAlarms: 0, misses: 0 };
  expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([1, 1, 1]);
  expect(f1({ hits: 0, falseAlarms: 1, misses: 1 })).toBe(0);
});

test('a label whose words do not stand in the text once is named', () => {
  expect(() => parseLabelled(line('a', 'no no', ['no-limits', 'no']))).toThrow(
    'line 1: “no” stands in the text 2 times',
  );
});
