import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../../core/check/dateline.ts';
import { plainText } from '../../../core/check/plain-text.ts';
import { readMarkdown } from '../../../core/check/read-markdown.ts';

const BODY = 'Ada Example said: “The granaries belong to those who sow the fields around them.”';

describe('the day that a text gives itself', () => {
  test.each([
    ['a line of its own', '2021-06-07', '2021-06-07'],
    ['a line with its name', 'Published: 7 June 2021, 11:36 PM', '2021-06-07'],
    ['after the writer', 'By a staff writer, June 7, 2021', '2021-06-07'],
    ['at the beginning of the report', 'TIDEPORT, June 7, 2021 (Example Wire) — The harbour is shut.', '2021-06-07'],
    ['the same in German', 'Hafenstadt, 7. Juni 2021. Der Hafen ist zu.', '2021-06-07'],
    ['no year', 'TIDEPORT, June 7 (Example Wire) — The harbour is shut.', null],
    ['the name of a document', 'The harbour statement of 7 June 2021', null],
    ['a date in a sentence', 'On 7 June 2021 the harbour was shut.', null],
    ['a date in a quotation', '“Dated 7 June 2021”', null],
  ])('%s', (_, line, expected) => {
    expect(datelineOf([{ text: 'The harbour' }, { text: line }, { text: BODY }])).toBe(expected);
  });

  test('stands in the head of the text', () => {
    const blocks = [...Array.from({ length: 5 }, () => ({ text: BODY })), { text: '2021-06-07' }];
    expect(datelineOf(blocks)).toBeNull();
  });

  test('is no passage alone', () => {
    expect(datelineOf([{ text: `TIDEPORT, June 7, 2021 — ${BODY}` }])).toBeNull();
  });

  test('is that of the document', () => {
    expect(plainText(`The harbour\n\n2021-06-07\n\n${BODY}`).published).toBe('2021-06-07');
    expect(plainText(`The harbour\n\n${BODY}`).published).toBeUndefined();
    expect(readMarkdown(`# The harbour\n\n*7 June 2021*\n\n${BODY}`).published).toBe('2021-06-07');
  });
});
