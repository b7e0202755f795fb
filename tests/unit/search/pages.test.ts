import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createPagedNumbers,
  forEachPage,
  numberAt,
  PAGE_LENGTH,
  pagesIn,
  type Stretch,
} from '../../../core/search/kept/pages.ts';

const LENGTH = 3 * PAGE_LENGTH + 7;
const LIST = Uint32Array.from({ length: LENGTH }, (_, at) => at * 3);
const PAGES = pagesIn(LIST);

const stretches = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 0, max: LENGTH }))
    .map(([a, b]): Stretch => [Math.min(a, b), Math.max(a, b)]),
  { maxLength: 3 },
);

function paged() {
  const asked: number[] = [];
  const numbers = createPagedNumbers(async (pages) => {
    asked.push(...pages);
    return pages.flatMap((page) => PAGES[page] ?? []);
  });
  return { numbers, asked };
}

test('what stands in a stretch is what stands in the list', async () => {
  await fc.assert(
    fc.asyncProperty(stretches, async (list) => {
      const loaded = await paged().numbers.load(list);
      for (const stretch of list) {
        let next = stretch[0];
        forEachPage(stretch, (page, from, to) => {
          expect(loaded.get(page)?.[from]).toBe(LIST[next]);
          next += to - from;
        });
        expect(next).toBe(stretch[1]);
        for (const place of [stretch[0], stretch[1] - 1]) {
          if (stretch[0] < stretch[1]) expect(numberAt(loaded, place)).toBe(LIST[place]);
        }
      }
    }),
  );
});

test('a page is read once, and only where it is needed', async () => {
  const { numbers, asked } = paged();
  await numbers.load([[PAGE_LENGTH - 1, PAGE_LENGTH + 1]]);
  await numbers.load([
    [0, 5],
    [PAGE_LENGTH, 2 * PAGE_LENGTH],
  ]);
  expect(asked).toEqual([0, 1]);
});

test('nothing is read for nothing', async () => {
  const { numbers, asked } = paged();
  expect([...(await numbers.load([[4, 4]]))]).toEqual([]);
  expect(asked).toEqual([]);
});

test('pages that were not asked for lately are let go, those in use stay', async () => {
  const asked: number[] = [];
  const numbers = createPagedNumbers(async (pages) => {
    asked.push(...pages);
    return pages.map((page) => Uint32Array.of(page));
  });
  const first = await numbers.load([[0, 1]]);
  await numbers.load([[PAGE_LENGTH, 200 * PAGE_LENGTH]]);
  expect(numberAt(first, 0)).toBe(0);
  await numbers.load([[0, 1]]);
  expect(asked.filter((page) => page === 0)).toHaveLength(2);
});
