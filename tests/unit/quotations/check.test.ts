import { describe, expect, test } from 'vitest';
import { checkText as checkBlocks } from '../../../core/quotations/check.ts';
import { compareQuotation } from '../../../core/quotations/compare.ts';
import { createQuotationLibrary, type QuotationRecords } from '../../../core/quotations/quotation-library.ts';
import { paragraphs } from '../../../core/text/paragraphs.ts';
import { ADA, BORIS, libraryOf, statement } from '../../fixtures/library.ts';

const FORMULA = 'Our cooperation rests on mutual respect, open borders and fair rules for everyone.';
const records = libraryOf([
  statement({ id: '2020-05-04-ada-formula', text: FORMULA, date: '2020-05-04' }),
  statement({ id: '2021-06-07-boris-formula', text: FORMULA, date: '2021-06-07', speaker: BORIS.id }),
  statement({
    id: '2021-06-07-boris-harbour',
    text: 'The harbour will stay closed until the last mine has been removed from its entrance.',
    date: '2021-06-07',
    speaker: BORIS.id,
  }),
  statement({
    id: '2022-08-09-ada-translated',
    text: 'We do not accept that granaries are turned into weapons by either of the parties.',
    textStatus: 'official-translation',
    original: { lang: 'ru', text: 'Мы не согласны с тем, чтобы зернохранилища превращались в оружие.' },
    before: 'Let me be clear about this point.',
    after: 'The grain belongs to those who sow it.',
    variants: [{ text: 'We cannot agree to grain stores being made a weapon by anyone.', by: 'Example Wire' }],
    date: '2022-08-09',
  }),
]);
const library = createQuotationLibrary(records);
const checkText = (text: string, published?: string) =>
  checkBlocks(library, paragraphs(text), published === undefined ? {} : { published });
const check = (text: string, published?: string) => {
  const [first] = checkText(text, published);
  if (first === undefined) throw new Error('no quotation');
  return first;
};

describe('a checked text', () => {
  test('gives offsets of the whole text, without the marks', () => {
    const text = 'First paragraph.\n\nSecond: “The harbour will stay closed until the last mine has been removed.”';
    const { start, end, text: words } = check(text);
    expect(text.slice(start, end)).toBe(words);
    expect(words.startsWith('The harbour')).toBe(true);
  });
});

describe('equal words in two statements', () => {
  test.each([
    ['the earlier, where nothing chooses', `“${FORMULA}”`, undefined, '2020-05-04-ada-formula'],
    ['the speaker', `“${FORMULA}” said Boris Muster.`, undefined, '2021-06-07-boris-formula'],
    ['the date', `On 7 June 2021 he said: “${FORMULA}”`, undefined, '2021-06-07-boris-formula'],
    ['the day of publication', `“${FORMULA}”`, '2021-06-08', '2021-06-07-boris-formula'],
    ['what could not have been said yet', `“${FORMULA}”`, '2021-01-01', '2020-05-04-ada-formula'],
    ['the name before, for “he”', `Boris Muster came. He said: “${FORMULA}”`, undefined, '2021-06-07-boris-formula'],
  ])('%s', (_, text, published, id) => {
    expect(check(text, published).statement).toBe(id);
  });

  test('the other quotations of the text', () => {
    const text = `“The harbour will stay closed until the last mine has been removed,” he said. “${FORMULA}”`;
    expect(checkText(text).map((one) => one.statement)).toEqual([
      '2021-06-07-boris-harbour',
      '2021-06-07-boris-formula',
    ]);
  });
});

describe('attribution', () => {
  const words = 'The harbour will stay closed until the last mine has been removed from its entrance.';
  test.each([
    [`“${words}” said Boris Muster on 7 June 2021.`, 'agrees', 'agrees'],
    [`“${words}” said Muster.`, 'agrees', 'unknown'],
    [`Борис Мустер заявил: «${words}»`, 'agrees', 'unknown'],
    [`“${words}” said Ada Example on 1 May 2021.`, 'differs', 'differs'],
    [`“${words}” he said.`, 'unknown', 'unknown'],
    [`“${words}” the ministry said.`, 'unknown', 'unknown'],
  ])('%s', (text, speaker, date) => {
    expect(check(text)).toMatchObject({ statement: '2021-06-07-boris-harbour', attribution: { speaker, date } });
  });
});

describe('wording', () => {
  test.each([
    ['We do not accept that granaries are turned into weapons', 'official', 'trimmed', false],
    [
      'granaries are turned into weapons by either of the parties. The grain belongs to those who sow it',
      'official',
      'trimmed',
      false,
    ],
    ['We cannot agree to grain stores being made a weapon by anyone.', 'variant', 'verbatim', false],
    ['Мы не согласны с тем, чтобы зернохранилища превращались в оружие.', 'original', 'verbatim', false],
    ['We do not accept that silos are turned into weapons by either of the parties.', 'official', 'altered', true],
  ])('%s', (text, wording, verdict, anotherTranslation) => {
    expect(compareQuotation(library, { text })).toMatchObject({
      statement: '2022-08-09-ada-translated',
      wording,
      verdict,
      anotherTranslation,
    });
  });

  test('names who words the variant so', () => {
    const text = 'We cannot agree to grain stores being made a weapon by anyone.';
    expect(compareQuotation(library, { text }).variantBy).toBe('Example Wire');
  });
});

describe('nothing found', () => {
  test.each([
    '',
    '…',
    'The weather in the mountains was better than we had feared.',
    '今天的天气比我们预想的要好得多。',
  ])('“%s”', (text) => {
    expect(compareQuotation(library, { text })).toMatchObject({
      verdict: 'not-found',
      statement: null,
      differences: [],
    });
  });

  test('in an empty library', () => {
    const none: QuotationRecords = { statements: new Map(), speakers: new Map([[ADA.id, ADA]]) };
    expect(compareQuotation(createQuotationLibrary(none), { text: FORMULA }).verdict).toBe('not-found');
  });

  test('an index of other records is refused', () => {
    expect(() => createQuotationLibrary({ ...records, statements: new Map() }, library.search.index)).toThrow(
      /wordings/,
    );
  });
});
