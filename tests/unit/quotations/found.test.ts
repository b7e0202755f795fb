import { describe, expect, test } from 'vitest';
import { checkText } from '../../../core/quotations/check.ts';
import { createQuotationLibrary } from '../../../core/quotations/quotation-library.ts';
import { ADA, BORIS, libraryOf, statement } from '../../fixtures/library.ts';

const HARBOUR = '2021-06-07-boris-harbour';
const GRAIN = '2021-06-07-ada-grain';
const library = createQuotationLibrary(
  libraryOf([
    statement({
      id: HARBOUR,
      text: 'It is of fundamental importance that the harbour treaty is not temporary and is not directed against anyone.',
      date: '2021-06-07',
      speaker: BORIS.id,
    }),
    statement({
      id: GRAIN,
      text: 'The granaries belong to those who sow the fields around them.',
      date: '2021-06-07',
      speaker: ADA.id,
    }),
  ]),
);
const statementsIn = (text: string, published?: string): (string | null)[] =>
  checkText(library, [{ text, start: 0 }], published === undefined ? {} : { published }).map((one) => one.statement);

const RETOLD = 'It is of crucial significance that the harbour treaty is not fleeting and is not aimed at anyone.';

describe('another translation', () => {
  test.each([
    ['of the same person and day is found', `“${RETOLD}” Boris Muster said.`, '2021-06-07', HARBOUR],
    ['of another person is not', `“${RETOLD}” Ada Example said.`, '2021-06-07', null],
    ['of somebody unnamed, long after, is not', `“${RETOLD}” a sailor said.`, '2023-01-01', null],
    ['printed before it was said is not', `“${RETOLD}” Boris Muster said.`, '2020-01-01', null],
  ])('%s', (_, text, published, expected) => {
    expect(statementsIn(text, published)).toEqual([expected]);
  });
});

describe('one sentence of several', () => {
  const more = 'Nobody here has seen such a summer, and we shall all remember the rain.';
  test.each([
    ['is enough to tell the statement', `“The granaries belong to those who sow the fields. ${more}” he said.`, GRAIN],
    [
      'is not when somebody else is named',
      `“The granaries are those who sow fields. ${more}” said Boris Muster.`,
      null,
    ],
  ])('%s', (_, text, expected) => {
    expect(statementsIn(text)).toEqual([expected]);
  });
});

describe('a few words of a longer quotation', () => {
  test.each([
    [
      'belong to its statement',
      '“The granaries belong,” said a man, “to those who sow the fields around them.”',
      [GRAIN, GRAIN],
    ],
    ['alone come from nowhere', '“The granaries,” said a man, “were painted green and looked very old.”', [null, null]],
  ])('%s', (_, text, expected) => {
    expect(statementsIn(text)).toEqual(expected);
  });
});
