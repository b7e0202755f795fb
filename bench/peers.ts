import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, withPage } from './browsers.ts';
import { bundle } from './bundle.ts';
import { DISGUISED_HITS, disguisedPhrases } from './disguises.ts';
import { newsPage, PLANTED_HITS } from './news-page.ts';
import { AUTOMATA } from './page/automata.ts';
import { EXPRESSIONS, SLOW_EXPRESSION } from './page/expressions.ts';
import type { PeersBench, PeerTimes } from './page/peers.ts';
import { phraseTable, wordings } from './phrases.ts';
import type { Bench, Cell, SectionResult, Target } from './section.ts';
import { servePages } from './server.ts';
import { type Spread, spread } from './statistics.ts';

declare const peersBench: PeersBench; // in the page

const UNITS = 500_000;
const AUTOMATON_COUNTS = [10, 1_000, 10_000];
// Fewer than elsewhere, so that the part ends within minutes in Firefox too.
const AUTOMATON_RUNS = 5; // tries of ten thousand phrases take seconds to build
const MARK_JS_RUNS = 5; // a hundred phrases take seconds to find
const SLOW_EXPRESSION_RUNS = 3; // seconds as well, more than ten the first time

/** One way to find phrases, as it is run in a page of its own. */
interface Contender {
  readonly name: string;
  readonly count: number;
  /** Most runs behind its medians. */
  readonly atMost?: number;
  readonly run: (page: Page) => Promise<PeerTimes>;
}

interface Measured {
  readonly browser: BrowserName;
  readonly name: string;
  readonly count: number;
  readonly build: Spread;
  readonly scan: Spread;
  readonly warm: Spread | null;
  readonly found: number;
  readonly runs: number;
}

/** Other ways to find the same phrases in the same page, each cold in a page of its own, taking turns. */
export async function peersSection(bench: Bench): Promise<SectionResult> {
  const script = await bundle('./page/peers.ts');
  const html = `<!doctype html><meta charset="utf-8"><title>News</title><article>${newsPage(UNITS)}\n${disguisedPhrases()}</article><script>${script}</script>`;
  const server = await servePages(new Map([['/news', html]]));
  const searches = searchContenders();
  const automata = (bench.isQuick ? AUTOMATON_COUNTS.slice(0, 2) : AUTOMATON_COUNTS).flatMap(automatonContenders);
  const results: Measured[] = [];
  try {
    await bench.inEachBrowser(async (browser, name) => {
      const url = () => server.freshUrl('/news');
      bench.say(`${name}: mark.js and regular expressions`);
      results.push(...(await takeTurns(browser, name, url, searches, bench.runs)));
      bench.say(`${name}: Aho–Corasick packages`);
      results.push(...(await takeTurns(browser, name, url, automata, bench.runs)));
    });
  } finally {
    server.close();
  }
  const sizes = sizesInMemory();
  return { tables: [tableOf(results), sizeTable(sizes)], targets: [...targetsOf(results), sizeTarget(sizes)] };
}

function searchContenders(): Contender[] {
  return [
    ours(10),
    ours(100),
    ours(1_000),
    ours(100_000),
    markJs(10),
    markJs(100),
    ...Object.keys(EXPRESSIONS).map(expression),
  ];
}

const OURS = 'ours';

function ours(count: number): Contender {
  const table = Buffer.from(phraseTable(count)).toString('base64');
  return { name: OURS, count, run: (page) => page.evaluate((base64) => peersBench.ours(base64), table) };
}

function markJs(count: number): Contender {
  return {
    name: 'mark.js',
    count,
    atMost: MARK_JS_RUNS,
    run: (page) => page.evaluate((words) => peersBench.markJs(words), wordings(count)),
  };
}

function expression(name: string): Contender {
  return {
    name,
    count: 1_000,
    ...(name === SLOW_EXPRESSION ? { atMost: SLOW_EXPRESSION_RUNS } : {}),
    run: (page) => page.evaluate((way, words) => peersBench.regularExpression(way, words), name, wordings(1_000)),
  };
}

const OURS_WITH_BUILD = 'ours, table made there';

function automatonContenders(count: number): Contender[] {
  const words = wordings(count);
  const others = Object.keys(AUTOMATA).map((name) => ({
    name,
    count,
    atMost: AUTOMATON_RUNS,
    run: (page: Page) => page.evaluate((ours, list) => peersBench.automaton(ours, list), name, words),
  }));
  const own = {
    name: OURS_WITH_BUILD,
    count,
    atMost: AUTOMATON_RUNS,
    run: (page: Page) => page.evaluate((list) => peersBench.oursWithBuild(list), words),
  };
  return [own, ...others];
}

async function takeTurns(
  browser: Browser,
  name: BrowserName,
  url: () => string,
  contenders: readonly Contender[],
  runs: number,
): Promise<Measured[]> {
  const times = contenders.map((): PeerTimes[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, contender] of contenders.entries()) {
      if (run >= (contender.atMost ?? runs)) continue;
      times[i]?.push(await withPage(browser, url(), contender.run));
    }
  }
  return contenders.map(({ name: way, count }, i) => ({
    browser: name,
    name: way,
    count,
    build: spread((times[i] ?? []).map((time) => time.build)),
    scan: spread((times[i] ?? []).map((time) => time.scan)),
    warm: warmOf(times[i] ?? []),
    found: times[i]?.[0]?.found ?? 0,
    runs: times[i]?.length ?? 0,
  }));
}

function warmOf(times: readonly PeerTimes[]): Spread | null {
  const warm = times.flatMap((time) => (time.warm === null ? [] : [time.warm]));
  return warm.length > 0 ? spread(warm) : null;
}

/** Bytes that the phrases take once prepared, ours and the packages', by what Node's heap grows. */
function sizesInMemory(): { name: string; count: number; bytes: number }[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  return AUTOMATON_COUNTS.flatMap((count) => {
    const words = wordings(count);
    const others = Object.entries(AUTOMATA).map(([name, create]) => {
      const before = used();
      const matcher = create(words);
      const bytes = used() - before;
      matcher(''); // alive until here
      return { name, count, bytes };
    });
    return [{ name: OURS, count, bytes: phraseTable(count).byteLength }, ...others];
  });
}

function tableOf(results: readonly Measured[]) {
  const columns = [
    'browser',
    'way',
    'phrases',
    'build, ms',
    'cold, ms',
    'cold min',
    'cold max',
    'warm, ms',
    'found',
    'runs',
  ];
  const rows = results.map(({ browser, name, count, build, scan, warm, found, runs }): Cell[] => [
    browser,
    name,
    count,
    build.median,
    scan.median,
    scan.min,
    scan.max,
    warm?.median ?? '–',
    found,
    runs,
  ]);
  const planted = `${PLANTED_HITS} phrases as written and ${DISGUISED_HITS} as pages print them`;
  return {
    title: `Other ways to find phrases: 500 KB with ${planted}, each in a fresh page, cold and then warm`,
    columns,
    rows,
  };
}

function sizeTable(sizes: readonly { name: string; count: number; bytes: number }[]) {
  const rows = sizes.map(({ name, count, bytes }): Cell[] => [name, count, Math.round(bytes / 1_000), bytes / count]);
  return { title: 'Size of the prepared phrases', columns: ['way', 'phrases', 'KB', 'bytes a phrase'], rows };
}

function sizeTarget(sizes: readonly { name: string; count: number; bytes: number }[]): Target {
  const own = sizes.find(({ name, count }) => name === OURS && count === 10_000);
  return {
    name: 'phrase table, 10,000 phrases',
    measured: (own?.bytes ?? 0) / 10_000,
    unit: 'bytes a phrase',
    atMost: 24,
  };
}

function targetsOf(results: readonly Measured[]): Target[] {
  return [...new Set(results.map(({ browser }) => browser))].flatMap((browser): Target[] => {
    const find = (name: string, count: number) =>
      results.find((other) => other.browser === browser && other.name === name && other.count === count);
    const cold = (name: string, count: number, own: number) =>
      (find(name, count)?.scan.median ?? Number.NaN) / (find(OURS, own)?.scan.median ?? Number.NaN);
    const warm = (name: string, count: number) =>
      (find(name, count)?.warm?.median ?? Number.NaN) / (find(OURS, count)?.warm?.median ?? Number.NaN);
    const unit = '× as fast';
    return [
      { name: `${browser}: than mark.js, 100 phrases, cold`, measured: cold('mark.js', 100, 100), unit, atLeast: 60 },
      {
        name: `${browser}: ours at 100,000 than mark.js at 10, cold`,
        measured: cold('mark.js', 10, 100_000),
        unit,
        atLeast: 1,
      },
      ...Object.keys(EXPRESSIONS).flatMap((name) => [
        { name: `${browser}: than a ${name}, of 1,000, warm`, measured: warm(name, 1_000), unit, atLeast: 15 },
        { name: `${browser}: than a ${name}, of 1,000, cold`, measured: cold(name, 1_000, 1_000), unit, atLeast: 15 },
      ]),
      ...automatonTargets(browser, results),
    ];
  });
}

function automatonTargets(browser: BrowserName, results: readonly Measured[]): Target[] {
  const own = results.filter((other) => other.browser === browser && other.name === OURS_WITH_BUILD);
  const least = (what: 'build' | 'scan' | 'warm') =>
    Math.min(
      ...own.flatMap((ours) =>
        results
          .filter((other) => other.browser === browser && other.count === ours.count && other.name in AUTOMATA)
          .map((other) => (other[what]?.median ?? Number.NaN) / (ours[what]?.median ?? Number.NaN)),
      ),
    );
  return [
    { name: `${browser}: build, than the best Aho–Corasick`, measured: least('build'), unit: '× as fast', atLeast: 1 },
    { name: `${browser}: cold, than the best Aho–Corasick`, measured: least('scan'), unit: '× as fast', atLeast: 1 },
    { name: `${browser}: warm, than the best Aho–Corasick`, measured: least('warm'), unit: '× as fast', atLeast: 1 },
  ];
}
