import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pan, place, ticks, wholeWindow, zoom } from '../../../core/timeline/scale.ts';

const years = (from: number, to: number) => ({ from: Date.UTC(from, 0), to: Date.UTC(to, 0) });

describe('lines of the scale', () => {
  test.each([
    ['a lifetime', years(1945, 2027), ['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']],
    ['some years', years(2020, 2026), ['2020', '2021', '2022', '2023', '2024', '2025', '2026']],
    [
      'two years',
      years(2021, 2023),
      ['2021-01', '2021-04', '2021-07', '2021-10', '2022-01', '2022-04', '2022-07', '2022-10', '2023-01'],
    ],
    [
      'half a year',
      { from: Date.UTC(2022, 0), to: Date.UTC(2022, 5) },
      ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05', '2022-06'],
    ],
  ])('%s', (_name, window, dates) => {
    expect(ticks(window).map(({ date }) => date)).toEqual(dates);
  });
});

test('the whole window begins and ends with a year', () => {
  expect(wholeWindow(['2001-07-16', '2022', '2019-02'])).toEqual(years(2001, 2023));
});

test('what would overlap is stacked, and lanes are used again', () => {
  const dates = ['2022-01-01', '2022-01-02', '2022-01-03', '2022-07-01'].map((date) => ({ date }));
  expect(place(dates, years(2022, 2023), 0.1).map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
});

test('what lies outside is left out', () => {
  expect(place([{ date: '2020' }, { date: '2022' }], years(2021, 2023), 0.1)).toHaveLength(1);
});

describe('moving', () => {
  const limits = years(1945, 2027);
  const moment = fc.integer({ min: limits.from, max: limits.to });

  test('whatever is done, the window stays inside and keeps an order', () => {
    const step = fc.oneof(
      fc.record({
        factor: fc.double({ min: 0.01, max: 20, noNaN: true }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ by: fc.double({ min: -5, max: 5, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let window = limits;
        for (const each of steps) {
          window =
            'by' in each
              ? pan(window, each.by, limits)
              : zoom(window, each.factor, window.from + (window.to - window.from) * each.share, limits);
          expect(window.from).toBeGreaterThanOrEqual(limits.from);
          expect(window.to).toBeLessThanOrEqual(limits.to + 1);
          expect(window.to).toBeGreaterThan(window.from);
        }
      }),
    );
  });

  test('the moment under the pointer stays there', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const share = (at - limits.from) / (limits.to - limits.from);
        const near = zoom(limits, 0.5, at, limits);
        expect((at - near.from) / (near.to - near.from)).toBeCloseTo(share, 5);
      }),
    );
  });
});
