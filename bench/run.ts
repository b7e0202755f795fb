/**
 * `npm run bench -- [--quick] [--browser NAME] [SECTION …]`: speed and size, in real browsers.
 *
 * Prints tables and writes `bench/results.json` and docs/performance.md. Sections and browsers that were not asked for
 * keep their former figures, so that a long run can be made in pieces; `--quick` writes nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { BROWSERS, type BrowserName, startBrowser } from './browsers.ts';
import { librarySection } from './library.ts';
import { memorySection } from './memory.ts';
import { packsSection } from './packs.ts';
import { pageSection } from './page.ts';
import { peersSection } from './peers.ts';
import { toMarkdown } from './print.ts';
import { quotationsSection } from './quotations.ts';
import { mergeRun, type Results, type SectionRun, writeReport } from './report.ts';
import { scanSection } from './scan.ts';
import type { Bench, Section, SectionResult } from './section.ts';
import { tableSection } from './table.ts';
import { viewsSection } from './views.ts';

const SECTIONS: Readonly<Record<string, Section>> = {
  scan: scanSection,
  peers: peersSection,
  page: pageSection,
  table: tableSection,
  quotations: quotationsSection,
  library: librarySection,
  packs: packsSection,
  memory: memorySection,
  views: viewsSection,
};
const RUNS = 15;
const QUICK_RUNS = 5;
const RESULTS = new URL('results.json', import.meta.url);

const { values, positionals } = readArguments();
const names = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const unknown = [
  ...names.filter((name) => !(name in SECTIONS)),
  ...(values.browser ?? []).filter((name) => !BROWSERS.some((known) => known === name)),
];
if (unknown.length > 0) {
  console.error(
    `bench: no ${unknown.join(', ')}; sections are ${Object.keys(SECTIONS).join(', ')}; browsers ${BROWSERS.join(', ')}`,
  );
  process.exit(2);
}

const versions: Record<string, string> = {};
const bench: Bench = {
  isQuick: values.quick,
  runs: values.quick ? QUICK_RUNS : RUNS,
  async inEachBrowser(work) {
    for (const name of BROWSERS) if (values.browser?.includes(name) ?? true) await inBrowser(name, work);
  },
  say: (progress) => console.error(`bench: ${progress}`),
};

const started = performance.now();
const runs: Record<string, SectionRun> = {};
const failed: string[] = [];
for (const name of names) {
  const start = performance.now();
  const result = await run(name);
  if (!result) continue;
  runs[name] = {
    date: new Date().toISOString().slice(0, 10),
    load: Math.round(loadavg()[1] ?? 0),
    seconds: secondsSince(start),
    ...result,
  };
  console.log(`\n## ${name}\n\n${toMarkdown(result)}`);
  if (!values.quick) await save(); // at once: a run that is broken off keeps what it has
}
bench.say(`done in ${secondsSince(started)} s`);
if (failed.length > 0) {
  bench.say(`failed, and keep their former figures: ${failed.join(', ')}`);
  process.exitCode = 1;
}

/** A section that fails does not take the others with it. */
async function run(name: string): Promise<SectionResult | null> {
  bench.say(`${name}, after ${secondsSince(started)} s`);
  try {
    return (await SECTIONS[name]?.(bench)) ?? null;
  } catch (error) {
    console.error(error);
    failed.push(name);
    return null;
  }
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, browser: { type: 'string', multiple: true } },
    });
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    console.error('usage: npm run bench -- [--quick] [--browser chromium|firefox] [SECTION …]');
    process.exit(2);
  }
}

async function inBrowser(name: BrowserName, work: (browser: Browser, name: BrowserName) => Promise<void>) {
  const browser = await startBrowser(name);
  try {
    versions[name] = await browser.version();
    await work(browser, name);
  } finally {
    await browser.close();
  }
}

async function save() {
  const before: Partial<Results> = await readFile(RESULTS, 'utf8').then(JSON.parse, () => ({}));
  const sections = { ...before.sections };
  for (const [name, run] of Object.entries(runs)) sections[name] = mergeRun(sections[name], run);
  const [cpu] = cpus();
  const results: Results = {
    machine: { processor: cpu?.model ?? 'unknown', cores: cpus().length, memoryGB: Math.round(totalmem() / 1e9) },
    node: process.version,
    browsers: { ...before.browsers, ...versions },
    sections: Object.fromEntries(
      Object.keys(SECTIONS).flatMap((name) => (sections[name] ? [[name, sections[name]]] : [])),
    ),
  };
  await writeReport(results);
  await writeFile(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}
