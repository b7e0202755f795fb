import { expect, test } from 'vitest';
import { comparePages, seenAgain } from '../../../tools/pages/differences.ts';
import type { PageSnapshot, Place } from '../../../tools/pages/snapshot.ts';

/** A ticker: a list of entries, and a paragraph that stays as it is. */
function ticker(entries: readonly string[], paragraph: Partial<Place> = {}): PageSnapshot {
  const place = (path: string, more: Partial<Place>): Place => ({
    path,
    tag: path,
    children: '',
    text: '',
    look: '[0 0 600 20]',
    ...more,
  });
  const places = [
    place('html', { children: 'p ol' }),
    place('html p:1', { text: 'China and Russia', ...paragraph }),
    place('html ol:2', { children: entries.map(() => 'li').join(' ') }),
    ...entries.map((text, at) => place(`html ol:2 li:${at + 1}`, { text })),
  ];
  return { markup: '', text: '', places, highlights: [] };
}

const TWO = ['Entry 2', 'Entry 1'];
const THREE = ['Entry 3', 'Entry 2', 'Entry 1'];
const FOUR = ['Entry 4', 'Entry 3', 'Entry 2', 'Entry 1'];

const namesOf = (bare: PageSnapshot[], own: PageSnapshot) =>
  comparePages(bare, own).map(({ aspect, path }) => `${aspect} of ${path}`);

test('the same page is the same', () => {
  expect(namesOf([ticker(TWO), ticker(TWO)], ticker(TWO))).toEqual([]);
});

test('what two looks without the extension do not agree on is the page’s own', () => {
  expect(namesOf([ticker(TWO), ticker(THREE)], ticker(FOUR))).toEqual([]);
});

test.each<[string, Partial<Place>, string]>([
  ['an element of ours', { children: 'mark' }, 'children of html p:1'],
  ['a class', { tag: 'p class="x"' }, 'tag of html p:1'],
  ['a word', { text: 'China and Russia!' }, 'text of html p:1'],
  ['a text node cut in two', { text: 'China| and Russia' }, 'text of html p:1'],
  ['a box', { look: '[0 0 0 0]' }, 'look of html p:1'],
])('a page that changes by itself hides no change elsewhere: %s', (_, change, difference) => {
  expect(namesOf([ticker(TWO), ticker(THREE)], ticker(FOUR, change))).toEqual([difference]);
});

test('an element that is gone is told', () => {
  const own = ticker(TWO);
  const left = { ...own, places: own.places.filter(({ path }) => path !== 'html p:1') };
  expect(new Set(namesOf([ticker(TWO), ticker(TWO)], left))).toEqual(
    new Set(['tag of html p:1', 'children of html p:1', 'text of html p:1', 'look of html p:1']),
  );
});

test('boxes that were not looked at are not compared', () => {
  const unseen = ticker(TWO, { look: null });
  expect(namesOf([unseen, unseen], ticker(TWO))).toEqual([]);
});

test('what is not seen again is left out', () => {
  const bare = [ticker(TWO), ticker(TWO)];
  const once = comparePages(bare, ticker(THREE, { text: 'China' }));
  const again = comparePages(bare, ticker(TWO, { text: 'Russia', look: '[]' }));
  expect(seenAgain(once, again).map(({ aspect, own }) => `${aspect}: ${own}`)).toEqual(['text: Russia']);
});
