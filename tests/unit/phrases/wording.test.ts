import { describe, expect, it } from 'vitest';
import { expandForm, expandWording, MAX_WORDINGS } from '../../../core/phrases/wording.ts';

describe('a wording', () => {
  it.each([
    ['limit(s)', ['limit', 'limits']],
    ['bond(s|ed)', ['bond', 'bonds', 'bonded']],
    ['no bound/ceiling', ['no bound', 'no ceiling']],
    ['solid as [a/the] rock', ['solid as rock', 'solid as a rock', 'solid as the rock']],
    ['дружб(а|ы)', ['дружб', 'дружба', 'дружбы']],
    ['没有止境/無止境', ['没有止境', '無止境']],
    ['non-alliance', ['non-alliance']],
  ])('%s', (wording, texts) => expect(expandWording(wording)).toEqual(texts));

  it.each([
    ['{bond} without limits', '“{bond} without limits” may hold words only'],
    ['no ~2 limits', '“no ~2 limits” may hold words only'],
    ['a//b', '“a//b” has an empty alternative'],
    ['li(mit)s', '“li(mit)s”: endings stand in one pair of parentheses at the end'],
    ['no [limits', '“[limits” has a stray bracket or gap mark'],
    ['{Bond}', '“{Bond}” has a stray bracket or gap mark'],
    ['a/b/c/d/e/f/g/h '.repeat(4), `allows more than ${MAX_WORDINGS} wordings`],
  ])('%s is refused in words', (wording, message) => expect(() => expandWording(wording)).toThrow(message));
});

describe('a form', () => {
  it('is a list of words, terms and gaps for each choice', () => {
    expect(expandForm('[very] {limitless} ~2 bond(s)')).toEqual([
      [
        { kind: 'term', term: 'limitless' },
        { kind: 'gap', most: 2 },
        { kind: 'word', words: ['bond', 'bonds'] },
      ],
      [
        { kind: 'word', words: ['very'] },
        { kind: 'term', term: 'limitless' },
        { kind: 'gap', most: 2 },
        { kind: 'word', words: ['bond', 'bonds'] },
      ],
    ]);
  });

  it.each([
    ['a ~0 b', 'a gap is ~1 to ~12, not ~0'],
    ['a ~13 b', 'a gap is ~1 to ~12, not ~13'],
    [`${'[a] '.repeat(10)}b`, `allows more than ${MAX_WORDINGS} wordings`],
  ])('%s is refused in words', (form, message) => expect(() => expandForm(form)).toThrow(message));
});
