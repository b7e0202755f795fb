import { expect, test } from 'vitest';
import { mergeRun, type SectionRun } from '../../../bench/report.ts';

const run = (load: number, ...browsers: string[]): SectionRun => ({
  date: '2026-01-01',
  load,
  seconds: 10,
  tables: [{ title: 'Reading', columns: ['browser', 'ms'], rows: browsers.map((browser) => [browser, load]) }],
  targets: browsers.map((browser) => ({ name: `${browser}: reading`, measured: load, unit: 'ms', atMost: 1 })),
});

test('a run of one browser keeps the figures of the other', () => {
  const merged = mergeRun(run(1, 'chromium', 'firefox'), run(2, 'chromium'));
  expect(merged.tables[0]?.rows).toEqual([
    ['chromium', 2],
    ['firefox', 1],
  ]);
  expect(merged.targets.map(({ name, measured }) => [name, measured])).toEqual([
    ['chromium: reading', 2],
    ['firefox: reading', 1],
  ]);
  expect(merged).toMatchObject({ load: 2, seconds: 20 });
});

test('a run of both browsers, or the first one, stands for itself', () => {
  const both = run(2, 'chromium', 'firefox');
  expect(mergeRun(run(1, 'chromium', 'firefox'), both)).toEqual(both);
  expect(mergeRun(undefined, both)).toEqual(both);
});
