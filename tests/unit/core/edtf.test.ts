import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEdtf, endOf, formatEdtf, startOf } from '../../../core/edtf.ts';

describe('a date is shown as precisely as it is known', () => {
  test.each([
    ['2022-02-28', 'en', 'February 28, 2022'],
    ['2022-02', 'en', 'February 2022'],
    ['2017', 'en', '2017'],
    ['2022-02-28', 'zh-CN', '2022年2月28日'],
    ['2022-02-28', 'ru', '28 февраля 2022 г.'],
    ['1945-12-31', 'en-GB', '31 December 1945'],
  ])('%s in %s', (date, locale, shown) => {
    expect(formatEdtf(date, locale)).toBe(shown);
  });
});

test('less precise dates come before what they contain', () => {
  const dates = ['2022-02-28', '2022', '2021-12-31', '2022-02', '2023', '2022-01-01'];
  expect(dates.sort(compareEdtf)).toEqual(['2021-12-31', '2022', '2022-01-01', '2022-02', '2022-02-28', '2023']);
});

test('each day ends where the next begins', () => {
  const days = fc.date({ min: new Date('1945-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const next = new Date(endOf(iso)).toISOString().slice(0, 10);
      expect(endOf(iso)).toBe(startOf(next));
      expect(compareEdtf(iso, next)).toBeLessThan(0);
    }),
  );
});
