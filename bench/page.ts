import { readFile } from 'node:fs/promises';
import { type DrivenBrowser, launch, until } from '../tools/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { servePages as serveSites } from '../tools/page-server.ts';
import { type BrowserName, withPage } from './browsers.ts';
import { bundle } from './bundle.ts';
import { newsPage } from './news-page.ts';
import type { PaintBench, PaintTimes } from './page/paint.ts';
import { phraseTable } from './phrases.ts';
import type { Bench, Cell, SectionResult, Target } from './section.ts';
import { servePages } from './server.ts';
import { spread } from './statistics.ts';
import { type Slice, traceSlices } from './trace.ts';

declare const paintBench: PaintBench; // in the page

const KB = 1_000;
const HITS_UNITS = 500 * KB;
const PLANTED = 200;
const READ_HOST = 'news.on-the-record.localhost'; // on the bundled list
const TRACED_SIZES = [50 * KB, 5_000 * KB];
const SLICE_LIMITS_MS: Readonly<Record<number, number>> = { [50 * KB]: 8, [5_000 * KB]: 16 };
const TRACED_RUNS = 5;

/** What the extension costs a page: its script, its slices of the main thread, painting, hovering, the table. */
export async function pageSection(bench: Bench): Promise<SectionResult> {
  const painted = await measurePainting(bench);
  const folder = await buildExtension('chromium');
  const bytes = (await readFile(`${folder}/reader.js`)).byteLength;
  bench.say('chromium: slices of the main thread, by its trace');
  const slices = await measureSlices(folder, bench.isQuick ? 2 : TRACED_RUNS);
  return {
    tables: [paintTable(painted), sliceTable(slices)],
    targets: [
      { name: 'script of the reader, minified', measured: bytes / 1_024, unit: 'KB', atMost: 30 },
      ...painted.flatMap(paintTargets),
      ...slices.map(
        ({ units, longest }): Target => ({
          name: `chromium: longest slice of ours, ${units / KB} KB`,
          measured: Math.max(...longest),
          unit: 'ms',
          atMost: SLICE_LIMITS_MS[units] ?? 0,
        }),
      ),
    ],
  };
}

interface Painted {
  readonly browser: BrowserName;
  readonly times: readonly PaintTimes[];
}

async function measurePainting(bench: Bench): Promise<Painted[]> {
  const script = await bundle('./page/paint.ts');
  const html = `<!doctype html><meta charset="utf-8"><title>News</title><article>${newsPage(HITS_UNITS, PLANTED)}</article><script>${script}</script>`;
  const server = await servePages(new Map([['/news', html]]));
  const table = Buffer.from(phraseTable(10_000)).toString('base64');
  const painted: Painted[] = [];
  try {
    await bench.inEachBrowser(async (browser, name) => {
      bench.say(`${name}: painting and hovering`);
      const times: PaintTimes[] = [];
      for (let run = 0; run < bench.runs; run++) {
        const url = server.freshUrl('/news');
        times.push(
          await withPage(browser, url, (page) => page.evaluate((base64) => paintBench.paintAndHover(base64), table)),
        );
      }
      painted.push({ browser: name, times });
    });
  } finally {
    server.close();
  }
  return painted;
}

interface Slices {
  readonly units: number;
  /** Of each run, in milliseconds. */
  readonly longest: readonly number[];
  readonly longestByClock: readonly number[];
  readonly total: readonly number[];
}

/** Reads generated pages with the built extension and sums up what it did on their main thread. */
async function measureSlices(extension: string, runs: number): Promise<Slices[]> {
  const sites = await serveSites({ [READ_HOST]: (path) => ({ body: tracedPage(Number(path.slice(1))) }) });
  const browser = await launch({ name: 'chromium', extension, headless: true });
  try {
    const results: Slices[] = [];
    for (const units of TRACED_SIZES) {
      const runsOfSize: Slice[][] = [];
      for (let run = 0; run < runs; run++) {
        runsOfSize.push(await traceReading(browser, sites.url(READ_HOST, `/${units}`)));
      }
      results.push({
        units,
        longest: runsOfSize.map((slices) => Math.max(...slices.map(({ thread }) => thread))),
        longestByClock: runsOfSize.map((slices) => Math.max(...slices.map(({ clock }) => clock))),
        total: runsOfSize.map((slices) => slices.reduce((sum, { thread }) => sum + thread, 0)),
      });
    }
    return results;
  } finally {
    await browser.close();
    await sites.close();
  }
}

async function traceReading(browser: DrivenBrowser, url: string): Promise<Slice[]> {
  const tab = await browser.openTab();
  const slices = await traceSlices(tab.page, browser.extensionOrigin, async () => {
    await tab.goto(url);
    await until('the last phrase to be painted', async () =>
      tab.evaluate(() => (CSS.highlights.get('on-the-record')?.size ?? 0) > 0),
    );
  });
  await tab.page.close();
  return slices;
}

// Words that the bundled corpus knows, at the end: when they are painted the whole page has been read.
const KNOWN =
  '<p>China and Russia called it a “no limits” partnership when Xi Jinping met Vladimir Putin in Beijing.</p>';

function tracedPage(units: number): string {
  return `<!doctype html><meta charset="utf-8"><title>News</title><article>${newsPage(units)}${KNOWN}</article>`;
}

function paintTable(painted: readonly Painted[]) {
  const columns = ['browser', 'what', 'median, ms', 'min', 'max'];
  const rows = painted.flatMap(({ browser, times }) => {
    const row = (what: string, values: readonly number[]): Cell[] => {
      const { median, min, max } = spread(values);
      return [browser, what, median, min, max];
    };
    return [
      row(
        `painting ${times[0]?.finds ?? 0} hits`,
        times.map(({ paint }) => paint),
      ),
      row(
        'what stands under the pointer',
        times.flatMap(({ hovers }) => hovers),
      ),
      row(
        'phrase table of 10,000, from base64 to open',
        times.map(({ open }) => open),
      ),
    ];
  });
  return { title: 'What hits cost, each run in a fresh page of 500 KB', columns, rows };
}

function paintTargets({ browser, times }: Painted): Target[] {
  const { median: paint } = spread(times.map((time) => time.paint));
  const { median: hover } = spread(times.flatMap(({ hovers }) => hovers));
  const { median: open } = spread(times.map((time) => time.open));
  return [
    { name: `${browser}: painting 200 hits`, measured: paint, unit: 'ms', atMost: 2 },
    { name: `${browser}: answer to a hover`, measured: hover, unit: 'ms', atMost: 4 },
    { name: `${browser}: opening a table of 10,000`, measured: open, unit: 'ms', atMost: 20 },
  ];
}

function sliceTable(slices: readonly Slices[]) {
  const columns = ['text, KB', 'longest slice, ms', 'min', 'max', 'by the clock, ms', 'all slices, ms'];
  const rows = slices.map(({ units, longest, longestByClock, total }): Cell[] => {
    const { median, min, max } = spread(longest);
    return [units / KB, median, min, max, spread(longestByClock).median, spread(total).median];
  });
  return { title: 'The extension on the main thread of a page (Chromium, time of the thread)', columns, rows };
}
