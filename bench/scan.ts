import type { Browser } from 'puppeteer-core';
import { type BrowserName, withPage } from './browsers.ts';
import { bundle } from './bundle.ts';
import { newsPage, PLANTED_HITS } from './news-page.ts';
import type { ReadingBench } from './page/read.ts';
import { phraseTable } from './phrases.ts';
import type { Bench, Cell, SectionResult, Target } from './section.ts';
import { type PageServer, servePages } from './server.ts';
import { type Spread, spread } from './statistics.ts';

declare const readingBench: ReadingBench; // in the page

const KB = 1_000;
const SIZES = [5 * KB, 50 * KB, 500 * KB, 5_000 * KB];
const COUNTS = [10, 100, 1_000, 10_000, 100_000];

interface Measured {
  readonly browser: BrowserName;
  readonly state: 'warm' | 'cold';
  readonly size: number;
  readonly count: number;
  readonly floor: Spread;
  readonly scan: Spread;
  /** To the floor of the same run where both were measured in one page, else median to median. */
  readonly ratio: Spread;
}

/** Reading a page with the phrase table, beside the floor: warm and in a fresh page. */
export async function scanSection(bench: Bench): Promise<SectionResult> {
  const sizes = bench.isQuick ? [50 * KB, 500 * KB] : SIZES;
  const counts = bench.isQuick ? [10, 10_000, 100_000] : COUNTS;
  const script = await bundle('./page/read.ts');
  const tables = new Map(counts.map((count) => [count, Buffer.from(phraseTable(count)).toString('base64')]));
  const pages = new Map(sizes.map((size) => [pathOf(size), htmlOf(size, script)]));
  const server = await servePages(pages);
  const results: Measured[] = [];
  try {
    await bench.inEachBrowser(async (browser, name) => {
      for (const size of sizes) {
        bench.say(`${name}: reading ${size / KB} KB, warm`);
        results.push(...(await measureWarm(browser, name, server, size, tables, bench.runs)));
        bench.say(`${name}: reading ${size / KB} KB, cold`);
        results.push(...(await measureCold(browser, name, server, size, tables, bench.runs)));
      }
    });
  } finally {
    server.close();
  }
  return { tables: [tableOf(results)], targets: targetsOf(results) };
}

async function measureWarm(
  browser: Browser,
  name: BrowserName,
  server: PageServer,
  size: number,
  tables: ReadonlyMap<number, string>,
  runs: number,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [count, table] of tables) {
    // A page for each table: an engine that has seen two scanners compiles them in a more general way.
    const { floor, other } = await withPage(browser, server.freshUrl(pathOf(size)), async (page) => {
      await page.evaluate((base64) => readingBench.open(base64), table);
      const found = await page.evaluate(() => readingBench.blocksWithAnchor());
      if (found < PLANTED_HITS / 4) throw new Error(`bench: ${found} blocks with planted phrases, too few to be right`);
      return page.evaluate((times) => readingBench.warm(times), runs);
    });
    const ratio = spread(other.map((ms, run) => ms / (floor[run] ?? Number.NaN)));
    measured.push({ browser: name, state: 'warm', size, count, floor: spread(floor), scan: spread(other), ratio });
  }
  return measured;
}

/**
 * Floor and scan each as the first thing in a page of its own: the second to run would find the page's strings and
 * node objects made. The kinds take turns, so that a busy machine slows all of them.
 */
async function measureCold(
  browser: Browser,
  name: BrowserName,
  server: PageServer,
  size: number,
  tables: ReadonlyMap<number, string>,
  runs: number,
): Promise<Measured[]> {
  const floors: number[] = [];
  const scans = new Map([...tables.keys()].map((count): [number, number[]] => [count, []]));
  for (let run = 0; run < runs; run++) {
    const url = () => server.freshUrl(pathOf(size));
    floors.push(await withPage(browser, url(), (page) => page.evaluate(() => readingBench.floorOnce())));
    for (const [count, table] of tables) {
      const ms = await withPage(browser, url(), async (page) => {
        await page.evaluate((base64) => readingBench.open(base64), table);
        return page.evaluate(() => readingBench.scanOnce());
      });
      scans.get(count)?.push(ms);
    }
  }
  const floor = spread(floors);
  return [...scans].map(([count, times]) => {
    const scan = spread(times);
    const ratio = { median: scan.median / floor.median, min: scan.min / floor.max, max: scan.max / floor.min };
    return { browser: name, state: 'cold', size, count, floor, scan, ratio };
  });
}

function pathOf(size: number): string {
  return `/news-${size}`;
}

function htmlOf(size: number, script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>News</title><article>${newsPage(size)}</article><script>${script}</script>`;
}

function tableOf(results: readonly Measured[]) {
  const columns = [
    'browser',
    'state',
    'text, KB',
    'phrases',
    'floor, ms',
    'scan, ms',
    'ratio',
    'ratio min',
    'ratio max',
    'best ÷ best',
  ];
  const rows = results.map(({ browser, state, size, count, floor, scan, ratio }): Cell[] => [
    browser,
    state,
    size / KB,
    count,
    floor.median,
    scan.median,
    ratio.median,
    ratio.min,
    ratio.max,
    scan.min / floor.min, // the least disturbed runs: what is left on a machine that others use as well
  ]);
  return { title: 'Reading a page, beside the floor', columns, rows };
}

function targetsOf(results: readonly Measured[]): Target[] {
  const targets: Target[] = [];
  for (const browser of new Set(results.map((result) => result.browser))) {
    const own = results.filter((result) => result.browser === browser);
    const warm = own.filter(({ state, size }) => state === 'warm' && size >= 50 * KB);
    const upTo10k = warm.filter(({ count }) => count <= 10_000);
    const worst = Math.max(...upTo10k.map(({ ratio }) => ratio.median));
    targets.push({
      name: `${browser}: scan warm, 10 to 10,000 phrases`,
      measured: worst,
      unit: '× floor',
      atMost: 2.5,
    });
    const growth = warm.flatMap(({ size, count, scan }) => {
      const ten = warm.find((other) => other.size === size && other.count === 10);
      return count === 100_000 && ten ? [scan.median / ten.scan.median] : [];
    });
    targets.push({ name: `${browser}: 100,000 phrases`, measured: Math.max(...growth), unit: '× of 10', atMost: 1.5 });
    const cold = own.filter(({ state, size, count }) => state === 'cold' && size >= 50 * KB && count <= 10_000);
    const worstCold = Math.max(...cold.map(({ ratio }) => ratio.median));
    targets.push({ name: `${browser}: scan cold`, measured: worstCold, unit: '× cold floor', atMost: 2.5 });
    const small = warm.find(({ size, count }) => size === 50 * KB && count === 10_000);
    const large = warm.find(({ size, count }) => size === 5_000 * KB && count === 10_000);
    if (small && large) {
      const growthOfSize = large.scan.median / small.scan.median;
      targets.push({ name: `${browser}: 5 MB`, measured: growthOfSize, unit: '× of 50 KB', atMost: 110 });
    }
  }
  return targets;
}
