import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writePack } from '../core/pack/write-pack.ts';
import { until } from '../tools/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { startBrowser } from './browsers.ts';
import { inventPack, inventQueries } from './packs/invented-pack.ts';
import type { Bench, SectionResult } from './section.ts';
import { percentile, spread } from './statistics.ts';
import { firstResultsAfter, watchFirstResults } from './views/first-results.ts';
import { openingOfPopup, pinnedProfile } from './views/popup-opening.ts';

const STATEMENTS = 10_000;
const QUERIES = 15;
/** Of each query, the letters that are typed: enough for a word and the beginning of the next. */
const LETTERS = 12;
const IMPORT_LIMIT_MS = 300_000;

/** How long a person waits for the popup, and for the first results after a key; in the built extension, in Chromium. */
export async function viewsSection(bench: Bench): Promise<SectionResult> {
  const folder = await buildExtension('chromium');
  bench.say('chromium: from the click on the button to a popup that can be typed into');
  const popup = await measurePopup(folder, bench.runs);
  bench.say(`chromium: first results after a key, ${STATEMENTS.toLocaleString('en')} statements`);
  const keys = await measureKeys(folder, bench.isQuick ? 3 : QUERIES);
  const ready = spread(popup.map(({ readyMs }) => readyMs));
  const seen = spread(popup.map(({ seenMs }) => seenMs));
  const results = spread(keys);
  const sorted = [...keys].sort((a, b) => a - b);
  return {
    tables: [
      {
        title: 'The popup, from the click on its button (Chromium, by its trace)',
        columns: ['until', 'median, ms', 'min', 'max'],
        rows: [
          ['it can be typed into', ready.median, ready.min, ready.max],
          ['it is seen', seen.median, seen.min, seen.max],
        ],
      },
      {
        title: `First results after a key, ${STATEMENTS.toLocaleString('en')} imported statements (Chromium)`,
        columns: ['keys', 'median, ms', 'p95', 'max'],
        rows: [[keys.length, results.median, percentile(sorted, 0.95), results.max]],
      },
    ],
    targets: [
      { name: 'popup can be typed into, median', measured: ready.median, unit: 'ms', atMost: 150 },
      { name: 'first results after a key, median', measured: results.median, unit: 'ms', atMost: 16 },
    ],
  };
}

async function measurePopup(folder: string, runs: number) {
  const profile = await pinnedProfile(folder);
  const browser = await startBrowser('chromium', { userDataDir: profile });
  try {
    const id = await browser.installExtension(folder);
    await (await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'))).page().then(close);
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>A page</title><p>Some words');
    const openings = [];
    await openingOfPopup(browser, page, id); // the first start of a browser is not what a person waits for each day
    for (let run = 0; run < runs; run++) openings.push(await openingOfPopup(browser, page, id));
    return openings;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The page that greets after an installation would take the focus from the popup. */
const close = (page: Page | null) => page?.close();

/** Milliseconds from each key to its first results. */
async function measureKeys(folder: string, queries: number): Promise<number[]> {
  const browser = await startBrowser('chromium');
  try {
    const id = await browser.installExtension(folder);
    const packs = await browser.newPage();
    const pack = inventPack(STATEMENTS);
    await until('the extension to be ready', () => packs.goto(`chrome-extension://${id}/packs.html#/packs`));
    await importPack(packs, [...writePack(pack)].join(''));
    await packs.close();
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/sidepanel.html`); // the popup's own view, which stays
    await page.bringToFront();
    await page.waitForSelector('input[type="search"]');
    await watchFirstResults(page);
    const times: number[] = [];
    for (const query of inventQueries(pack, queries)) {
      await page.evaluate(() => document.querySelector('input')?.select());
      await page.keyboard.press('Backspace');
      for (const letter of query.slice(0, LETTERS)) {
        const took = await firstResultsAfter(page, letter);
        if (took !== null) times.push(took);
      }
    }
    return times;
  } finally {
    await browser.close();
  }
}

async function importPack(page: Page, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-views-'));
  try {
    const file = join(folder, 'invented.json');
    await writeFile(file, text);
    const input = await page.waitForSelector('input[type="file"]');
    await input?.uploadFile(file);
    const isDone = () => page.evaluate(() => /was imported/.test(document.body.innerText));
    await until('the pack to be imported', isDone, IMPORT_LIMIT_MS);
  } finally {
    await rm(folder, { recursive: true });
  }
}
