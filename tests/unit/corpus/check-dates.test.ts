import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../core/pack/schema.ts';
import { addressesOlderThanTheWords, daysIn } from '../../../corpus/check-dates.ts';
import { statement } from './example-corpus.ts';

describe('the day in an address', () => {
  const cases: [string, string[]][] = [
    ['https://example.org/2022/03/15/title', ['2022-03-15']],
    ['https://example.org/a-2022-03-15-b', ['2022-03-15']],
    ['http://www.fmprc.gov.cn/202203/t20220315_10653478.html', ['2022-03-15']],
    ['http://en.people.cn/n3/2022/0315/c90000-9971234.html', ['2022-03-15']],
    ['https://example.org/20220315/1044662276.html', ['2022-03-15']],
    ['https://example.org/2022/13/15/no-month', []],
    ['https://example.org/article/120220315', []],
    ['https://example.org/2022/03', []],
  ];
  test.each(cases)('%s', (url, expected) => expect(daysIn(url)).toEqual(expected));
});

describe('a page older than the words', () => {
  const url = (day: string) => `https://example.org/${day.replaceAll('-', '/')}/page`;
  const seen = 'words';
  function faultsOf(date: string, source: string, evidence: { url: string; remark?: string }[]) {
    const record = { ...statement({ id: 'a', text: 'words', date }), source: { url: source }, evidence };
    return addressesOlderThanTheWords(record as unknown as Statement).map(({ field }) => field);
  }
  const cases: [string, string, string, { url: string; seen: string; remark?: string }[], string[]][] = [
    ['of the same day', '2022-03-15', url('2022-03-15'), [{ url: url('2022-03-20'), seen }], []],
    ['one day behind, by the clock of its place', '2022-03-15', url('2022-03-14'), [], []],
    ['as source', '2022-03-15', url('2022-03-01'), [], ['source.url']],
    ['as evidence', '2022-03-15', url('2022-03-15'), [{ url: url('2021-03-15'), seen }], ['evidence.0.url']],
    [
      'as evidence with a remark',
      '2022-03-15',
      'https://example.org',
      [{ url: url('2021-03-15'), seen, remark: 'why' }],
      [],
    ],
    ['where only the month is known', '2022-03', url('2021-03-15'), [], []],
  ];
  test.each(cases)('%s', (_, date, source, evidence, expected) =>
    expect(faultsOf(date, source, evidence)).toEqual(expected),
  );
});
