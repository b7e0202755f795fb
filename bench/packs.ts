import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../core/pack/schema.ts';
import { writePack } from '../core/pack/write-pack.ts';
import { until } from '../tools/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { askedMs, firstCardMs, startExtension } from './packs/background.ts';
import { inventPack, inventQueries } from './packs/invented-pack.ts';
import { tabCostMB } from './packs/tab-cost.ts';
import type { Bench, Cell, SectionResult, Target } from './section.ts';
import { percentile, spread } from './statistics.ts';

const SIZES = [0, 1_000, 10_000, 100_000];
const QUERIES = 240;
const SEARCH_TARGETS: Readonly<Record<number, readonly [p50: number, p95: number]>> = {
  10000: [5, 16],
  100000: [30, 30],
};
const IMPORT_LIMIT_MS = 300_000;

/** What a pack of so many statements costs: in the built extension in Chromium, through its own pages. */
export async function packsSection(bench: Bench): Promise<SectionResult> {
  const extension = await buildExtension('chromium');
  const measured: Measured[] = [];
  for (const size of bench.isQuick ? SIZES.slice(0, -1) : SIZES) {
    measured.push(await measure(extension, size, bench));
    bench.say(`packs: ${size.toLocaleString('en')} statements done`);
  }
  return {
    tables: [
      {
        title: 'A pack beside the bundled one (Chromium)',
        columns: [
          'statements',
          'file, MB',
          'import, s',
          'on disk, MB',
          'open tab, MB',
          'background, MB',
          'after searches, MB',
          'wake to card, ms',
          'max',
          'wake to search, ms',
          'max',
          'search p50, ms',
          'p95',
        ],
        rows: measured.map(rowOf),
      },
    ],
    targets: measured.flatMap(targetsOf),
  };
}

interface Measured {
  readonly size: number;
  readonly fileMB: number;
  readonly importMs: number;
  readonly diskMB: number;
  /** What an open tab costs. */
  readonly tabMB: number;
  /** The background's memory after its first search, and after all searches. */
  readonly wokenMB: number;
  readonly searchedMB: number;
  readonly cards: readonly number[];
  readonly firstSearches: readonly number[];
  readonly searches: readonly number[];
}

async function measure(extension: string, size: number, bench: Bench): Promise<Measured> {
  const { page, newTab, stop, memoryMB, close } = await startExtension(extension, 'packs.html#/packs');
  try {
    const pack = inventPack(size);
    const before = await diskBytes(page);
    const imported = size === 0 ? { fileMB: 0, importMs: 0 } : await importPack(page, pack);
    const diskMB = ((await diskBytes(page)) - before) / 1e6;
    // The first page that is read after an import has the phrase table made; the next ones find it kept.
    await askedMs(page, 'listPhrases', { numbers: [0] });
    const tabMB = await tabCostMB(newTab);
    await page.bringToFront();

    const cards: number[] = [];
    const firstSearches: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      await stop();
      cards.push(await firstCardMs(page, size === 0 ? null : 'invented-phrase-1'));
      await stop();
      firstSearches.push(await askedMs(page, 'search', question('the')));
    }
    // Awake, after the first search.
    const wokenMB = await memoryMB();
    const searches: number[] = [];
    for (const query of inventQueries(size === 0 ? inventPack(1_000) : pack, QUERIES)) {
      searches.push(await askedMs(page, 'search', question(query)));
    }
    return {
      size,
      ...imported,
      diskMB,
      tabMB,
      wokenMB,
      searchedMB: await memoryMB(),
      cards,
      firstSearches,
      searches: searches.sort((a, b) => a - b),
    };
  } finally {
    await close();
  }
}

const question = (query: string) => ({ query, sort: 'relevance', offset: 0, limit: 20 });

/** Chooses a file, as a person does, and waits for the sentence that says how it went. */
async function importPack(page: Page, pack: Pack): Promise<{ fileMB: number; importMs: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-packs-'));
  try {
    const file = join(folder, 'invented.json');
    const text = [...writePack(pack)].join('');
    await writeFile(file, text);
    const input = await page.waitForSelector('input[type="file"]');
    const start = performance.now();
    await input?.uploadFile(file);
    await until('the pack to be imported', () => says(page, /was imported/), IMPORT_LIMIT_MS);
    return { fileMB: Buffer.byteLength(text) / 1e6, importMs: performance.now() - start };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function says(page: Page, words: RegExp): Promise<boolean> {
  return page.evaluate((source) => new RegExp(source).test(document.body.innerText), words.source);
}

function diskBytes(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

function rowOf({
  size,
  fileMB,
  importMs,
  diskMB,
  tabMB,
  wokenMB,
  searchedMB,
  cards,
  firstSearches,
  searches,
}: Measured): Cell[] {
  const card = spread(cards);
  const search = spread(firstSearches);
  const [p50, p95] = [percentile(searches, 0.5), percentile(searches, 0.95)];
  return [
    size,
    fileMB,
    importMs / 1_000,
    diskMB,
    tabMB,
    wokenMB,
    searchedMB,
    card.median,
    card.max,
    search.median,
    search.max,
    p50,
    p95,
  ];
}

function targetsOf({ size, cards, firstSearches, searches }: Measured): Target[] {
  const atMost = size === 0 ? 100 : 300;
  const [p50, p95] = SEARCH_TARGETS[size] ?? [];
  const wake = (name: string, times: readonly number[]): Target => ({
    name: `${size}: from wake to ${name}, median`,
    measured: spread(times).median,
    unit: 'ms',
    atMost,
  });
  const search = (name: string, share: number, most: number | undefined): Target[] =>
    most === undefined
      ? []
      : [{ name: `${size}: search ${name}`, measured: percentile(searches, share), unit: 'ms', atMost: most }];
  return [
    wake('the first card', cards),
    wake('the first search', firstSearches),
    ...search('p50', 0.5, p50),
    ...search('p95', 0.95, p95),
  ];
}
