import type { CDPSession } from 'puppeteer-core';
import { type DrivenBrowser, launch, type Tab, until } from '../tools/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { servePages } from '../tools/page-server.ts';
import { addEntries, installLiveBlog, removeEntries } from './memory/live-blog.ts';
import { newsPage } from './news-page.ts';
import type { Bench, Cell, SectionResult, Table, Target } from './section.ts';
import { spread } from './statistics.ts';

const HOST = 'news.on-the-record.localhost'; // on the bundled list
const IDLE_MS = 15_000;
const IDLE_RUNS = 3;
/** An hour of a live blog with an entry every third of a second. */
const ADDITIONS = 10_000;
/** What is left after the last is compared with what was left after the second. */
const ROUNDS = 4;
/** What the engine's own bookkeeping differs by between two collections of garbage. */
const HEAP_NOISE_KB = 100;
const PATIENCE_MS = 120_000;

/** What the extension costs a page that is just open, and whether anything of it grows with time. Chromium only. */
export async function memorySection(bench: Bench): Promise<SectionResult> {
  const folder = await buildExtension('chromium');
  const article = newsPage(50_000, 0);
  const server = await servePages({
    [HOST]: (path) => ({
      body: path === '/live' ? page(`<script>(${installLiveBlog})()</script>`) : page(`${article}${PHRASES}`),
    }),
  });
  const start = (extension?: string) =>
    launch({ name: 'chromium', headless: true, proxy: server.address, ...(extension ? { extension } : {}) });
  try {
    const idle: Record<'off' | 'on', Idle[]> = { off: [], on: [] };
    for (const state of ['off', 'on'] as const) {
      const browser = await start(state === 'on' ? folder : undefined);
      try {
        for (let run = 0; run < (bench.isQuick ? 1 : IDLE_RUNS); run++) {
          bench.say(`memory: an idle tab, extension ${state}, run ${run + 1}`);
          idle[state].push(await idleTab(browser, server.url(HOST, '/article'), state === 'on'));
        }
      } finally {
        await browser.close();
      }
    }
    const browser = await start(folder);
    try {
      const rounds = await liveBlog(browser, server.url(HOST, '/live'), bench);
      return { tables: [idleTable(idle), roundTable(rounds)], targets: targetsOf(idle, rounds) };
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

const PHRASES =
  '<p>China and Russia hail a “no limits” partnership. NATO calls China a decisive enabler of the war.</p>';

function page(content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>News</title><article>${content}</article>`;
}

/** A tab that nobody touches. */
interface Idle {
  readonly heapKB: number;
  /** Time of the page's main thread in a minute, everybody's. */
  readonly busyMsPerMinute: number;
}

async function idleTab(browser: DrivenBrowser, url: string, isRead: boolean): Promise<Idle> {
  const tab = await browser.openTab();
  try {
    await tab.goto(url);
    await tab.focus();
    if (isRead) await until('the phrases to be painted', async () => (await paintedOn(tab)) > 0);
    const session = await tab.page.createCDPSession();
    await session.send('Performance.enable');
    await collect(session);
    const before = await metric(session, 'TaskDuration');
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS)); // being idle is what is measured
    const busyS = (await metric(session, 'TaskDuration')) - before;
    await collect(session);
    return {
      heapKB: (await metric(session, 'JSHeapUsedSize')) / 1_000,
      busyMsPerMinute: (busyS * 1_000 * 60_000) / IDLE_MS,
    };
  } finally {
    await tab.close();
  }
}

/** After all additions of a round were removed. */
interface Round {
  readonly paintedMost: number;
  readonly painted: number;
  readonly nodes: number;
  readonly heapKB: number;
}

async function liveBlog(browser: DrivenBrowser, url: string, bench: Bench): Promise<Round[]> {
  const options = await browser.openExtensionPage('options.html');
  await options.evaluate(paintAll);
  await options.close();
  const tab = await browser.openTab();
  await tab.goto(url);
  await tab.focus();
  const session = await tab.page.createCDPSession();
  await session.send('Performance.enable');
  const rounds: Round[] = [];
  for (let round = 0; round < (bench.isQuick ? 2 : ROUNDS); round++) {
    bench.say(`memory: ${ADDITIONS.toLocaleString('en')} additions to a live blog, round ${round + 1}`);
    await tab.evaluate(addEntries, ADDITIONS);
    await until('the additions to be read', async () => (await paintedOn(tab)) > 0, PATIENCE_MS);
    const paintedMost = await paintedOn(tab);
    await tab.evaluate(removeEntries);
    await until('the paint to go', async () => (await paintedOn(tab)) === 0, PATIENCE_MS);
    await collect(session);
    rounds.push({
      paintedMost,
      painted: await paintedOn(tab),
      nodes: await metric(session, 'Nodes'),
      heapKB: (await metric(session, 'JSHeapUsedSize')) / 1_000,
    });
  }
  return rounds;
}

/** Runs in a page of the extension. */
async function paintAll(): Promise<boolean> {
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
  ).chrome;
  const value = {
    painter: 'highlights',
    occurrences: 'all',
    hoverDelayMs: 400,
    quotations: false,
    citationStyle: 'chicago',
  };
  await storage.local.set({ settings: { version: 1, value } });
  return true;
}

function paintedOn(tab: Tab): Promise<number> {
  return tab.evaluate(() => CSS.highlights.get('on-the-record')?.size ?? 0);
}

/** Twice: what the first collection lets go of may have held more. */
async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

function idleTable(idle: Record<'off' | 'on', readonly Idle[]>): Table {
  const row = (state: 'off' | 'on'): Cell[] => {
    const heap = spread(idle[state].map(({ heapKB }) => heapKB));
    const busy = spread(idle[state].map(({ busyMsPerMinute }) => busyMsPerMinute));
    return [state, heap.median, heap.min, heap.max, busy.median, busy.min, busy.max];
  };
  return {
    title: 'An idle tab of 50 KB of text (Chromium): all scripts of the tab, ours and the page’s',
    columns: ['extension', 'heap, KB', 'min', 'max', 'main thread, ms a minute', 'min', 'max'],
    rows: [row('off'), row('on')],
  };
}

function roundTable(rounds: readonly Round[]): Table {
  return {
    title: `A live blog: ${ADDITIONS.toLocaleString('en')} entries with a phrase each, added and removed again (Chromium)`,
    columns: ['round', 'painted with them', 'painted after', 'DOM nodes after', 'heap after, KB'],
    rows: rounds.map(({ paintedMost, painted, nodes, heapKB }, at) => [at + 1, paintedMost, painted, nodes, heapKB]),
  };
}

function targetsOf(idle: Record<'off' | 'on', readonly Idle[]>, rounds: readonly Round[]): Target[] {
  const busy = (state: 'off' | 'on') => spread(idle[state].map(({ busyMsPerMinute }) => busyMsPerMinute)).median;
  const [first, second = first] = rounds; // the first leaves caches and compiled code behind, once
  const last = rounds.at(-1);
  if (!second || !last) throw new Error('bench: memory: no round was run');
  return [
    {
      name: 'chromium: an idle tab, ours of the main thread',
      measured: busy('on') - busy('off'),
      unit: 'ms a minute',
      atMost: 60,
    },
    { name: 'chromium: live blog, ranges left', measured: last.painted, unit: 'ranges', atMost: 0 },
    { name: 'chromium: live blog, growth of DOM nodes', measured: last.nodes - second.nodes, unit: 'nodes', atMost: 0 },
    {
      name: 'chromium: live blog, growth of the heap',
      measured: last.heapKB - second.heapKB,
      unit: 'KB',
      atMost: HEAP_NOISE_KB,
    },
  ];
}
