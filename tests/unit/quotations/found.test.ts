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
      role: 'Ambassador of Examples to Elsewhere',
      occasion: 'Harbour conference, Tideport',
    }),
    statement({
      id: '2021-06-07-boris-tide',
      text: 'The tide was on our side all through that night.',
      date: '2021-06-07',
      speaker: BORIS.id,
      occasion: 'Harbour conference, Tideport',
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

describe('what stands near another translation', () => {
  // Fewer words of it are the record's: without more to speak for it, it is anybody's.
  const FREELY = 'It is vital that this harbour treaty is no passing thing and that it is not targeted at anyone.';
  test.each([
    ['the name alone is too little', `“${FREELY}” Boris Muster said.`, null],
    ['the date makes it enough', `“${FREELY}” Boris Muster said on 7 June 2021.`, HARBOUR],
    ['so does the place', `“${FREELY}” Boris Muster said in Tideport.`, HARBOUR],
    ['the place in the sentence before', `Boris Muster came to Tideport. “${FREELY}” he said.`, HARBOUR],
    ['the place without a name does not', `“${FREELY}” somebody said in Tideport.`, null],
    ['another place does not', `“${FREELY}” Boris Muster said in Saltwick.`, null],
    [
      'what else the text quotes of the occasion',
      `“The tide was on our side all through that night,” said Boris Muster. “${FREELY}” he said.`,
      HARBOUR,
    ],
  ])('%s', (_, text, expected) => {
    expect(statementsIn(text).at(-1)).toBe(expected);
  });

  test.each([
    ['a surname in the attribution before', `“I am tired of rain,” said Muster. “${FREELY}” he added on 7 June 2021.`],
    ['a slip in the first name', `“${FREELY}” said Peter Muster on 7 June 2021.`],
    ['“quoted him as saying”', `“${FREELY}” the Wire quoted Boris Muster as saying on 7 June 2021.`],
    ['his office alone', `“${FREELY}” the ambassador said on 7 June 2021.`],
  ])('%s names him', (_, text) => {
    expect(statementsIn(text).at(-1)).toBe(HARBOUR);
  });
});

describe('a record with an editor’s words', () => {
  test('does not stand for whatever is printed in their place', () => {
    const printed = 'We were glad of the long summer of our friends when it came to the question of the lighthouse.';
    const record = createQuotationLibrary(
      libraryOf([
        statement({
          id: '2021-06-07-ada-lighthouse',
          text: '[Our view of the question of the lighthouse is] settled on the facts of the case.',
          date: '2021-06-07',
        }),
      ]),
    );
    expect(checkText(record, [{ text: `“${printed}” said Ada Example.`, start: 0 }])[0]?.statement).toBeNull();
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
