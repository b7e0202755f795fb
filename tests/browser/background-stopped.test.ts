import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { readCard } from '../../tools/card.ts';
import { middleOf, showPainted } from '../../tools/painted.ts';
import { clickOn, numberOf, restOn, untilPainted, untilShown } from './acting.ts';
import { describeInBrowser } from './harness.ts';
import { BODY, dropFile, openPacks, packText, press, says } from './packs/packs-page.ts';

const WORDS = '“no limits” partnership';
const head =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>stopped</title>';
const PAGE = `${head}<body><article><h1>Russia and China hail a ${WORDS}</h1></article></body></html>`;
/** Often enough that one of them falls between a question and its answer. */
const STOPS = 4;

describeInBrowser(
  'the browser stops the background',
  (path) => ({ body: path === '/pier' ? head + BODY : PAGE }),
  (harness) => {
    test('between painting and pointing: the card opens, and wakes it', async () => {
      const tab = await harness.open(harness.listed('/'));
      await untilPainted(tab, 1);
      await harness.browser.stopBackground();
      await tab.focus();
      expect(await harness.browser.isBackgroundRunning()).toBe(false);
      expect((await restOn(tab, WORDS)).words).toContain('no limits');
      expect(await harness.browser.isBackgroundRunning()).toBe(true);
      expect(tab.errors).toEqual([]);
    });

    test('while a card is on its way, again and again: the card opens all the same', async () => {
      const tab = await harness.open(harness.listed('/'));
      const { x, y } = middleOf(await showPainted(tab, await numberOf(tab, WORDS)));
      await tab.moveMouse(x, y);
      for (let stop = 0; stop < STOPS; stop++) await harness.browser.stopBackground();
      expect((await until('the card', () => readCard(tab))).words).toContain('no limits');
      expect(tab.errors).toEqual([]);
    });

    test('while a page asks whether it may be read: it is read', async () => {
      const tab = await harness.open(harness.listed('/'));
      for (let stop = 0; stop < STOPS; stop++) {
        await tab.page.goto(harness.listed(`/${stop}`), { waitUntil: 'domcontentloaded' });
        await harness.browser.stopBackground();
      }
      await tab.focus();
      await untilPainted(tab, 1);
    });

    test('between the letters of a search: what is found is shown, and no failure', async () => {
      const library = await harness.openOwn('library.html#/search');
      await clickOn(library, 'input[type="search"], input[role="combobox"]');
      for (const letter of 'no limi') {
        await library.type(letter);
        await harness.browser.stopBackground();
      }
      await untilShown(library, 'a[data-row] mark');
      expect(await library.evaluate(() => document.querySelector('.otr-state')?.textContent ?? '')).toBe('');
    });

    test('while a pack is imported: it is imported whole, and found on pages', async () => {
      const packs = await openPacks(harness.browser);
      await dropFile(packs, packText(3_000));
      await says(packs, /Checking|Keeping/);
      await harness.browser.stopBackground();
      await says(packs, /was imported[\s\S]*3,000 statements added/);
      await harness.browser.stopBackground();
      const tab = await harness.open(harness.listed('/pier'));
      await untilPainted(tab, 1);
      await packs.focus();
      await press(packs, /^Remove The pier/);
      await says(packs, /was removed/);
      await packs.close();
    });

    test('while it carries kept packs over to a newer form: the old form is whole, and is carried over next time', async () => {
      const within = await harness.openInside();
      const holder = await harness.openOwn('welcome.html');
      await holder.evaluate(keepOldForm, SAVED);
      await harness.browser.stopBackground(); // what it holds in memory is of the newer form
      const search = () =>
        within.ask('search', { query: 'Words that nobody said', sort: 'relevance', offset: 0, limit: 5 });
      const asked = search().catch(() => null);
      await until('the background to want to carry it over', () => holder.evaluate(() => 'isWanted' in window));
      await harness.browser.stopBackground();
      expect(await holder.evaluate(keptNow)).toEqual({
        version: 1,
        packs: ['saved-example'],
        chunks: SAVED.chunks.length,
      });
      await holder.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
      await asked;

      expect(JSON.stringify(await search())).toContain('Words that nobody said');
      const packs = await openPacks(harness.browser);
      await press(packs, /^Remove /);
      await says(packs, /was removed/);
      await packs.close();
    });
  },
  { canStopBackground: true },
);

type Rows = Record<string, unknown[] | Record<string, unknown>> & { chunks: unknown[] };
/** The packs as the first version of their storage kept them. */
const SAVED: Rows = JSON.parse(readFileSync(new URL('../fixtures/storage/packs.v1.json', import.meta.url), 'utf8'));

/** Runs in a page of ours: puts what is kept back to its first form, and holds on to it as a page of old would. */
async function keepOldForm(saved: Rows): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  indexedDB.deleteDatabase('packs'); // not waited for: what is asked of a database is done in turn, and nobody comes between
  const opening = indexedDB.open('packs', 1);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('chunks', { keyPath: ['generation', 'list', 'first'] });
    database.createObjectStore('own', { keyPath: ['list', 'id'] });
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('counters');
    database.createObjectStore('tables');
    for (const [name, rows] of Object.entries(saved)) {
      const store = opening.transaction?.objectStore(name);
      if (Array.isArray(rows)) for (const row of rows) store?.put(row);
      else for (const [key, row] of Object.entries(rows)) store?.put(row, key);
    }
  };
  const held = await done(opening);
  held.onversionchange = () => Object.assign(window, { isWanted: true });
  Object.assign(window, { held });
  return true;
}

/** Runs in the page that holds on to the old form. */
async function keptNow(): Promise<{ version: number; packs: IDBValidKey[]; chunks: number }> {
  const { held } = window as unknown as { held: IDBDatabase };
  const change = held.transaction(['packs', 'chunks']);
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const packs = await done(change.objectStore('packs').getAllKeys());
  return { version: held.version, packs, chunks: await done(change.objectStore('chunks').count()) };
}
