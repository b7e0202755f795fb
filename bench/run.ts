/**
 * `npm run bench -- [--quick] [--browser NAME] [SECTION …]`: speed and size, in real browsers.
 *
 * Prints tables and writes `bench/results.json`; the sections that were not asked for keep their former figures.
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
import { writeReport } from './report.ts';
import { scanSection } from './scan.ts';
import type { Bench, Section, SectionResult } from './section.ts';

const SECTIONS: Readonly<Record<string, Section>> = {
  scan: scanSection,
  peers: peersSection,
  page: pageSection,
  quotations: quotationsSection,
  library: librarySection,
  packs: packsSection,
  memory: memorySection,
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
const sections: Record<string, SectionResult & { quick: boolean }> = {};
for (const name of names) {
  const result = await SECTIONS[name]?.(bench);
  if (!result) continue;
  sections[name] = { quick: values.quick || values.browser !== undefined, ...result };
  console.log(`\n## ${name}\n\n${toMarkdown(result)}`);
}
await save();
bench.say(`done in ${Math.round((performance.now() - started) / 1000)} s`);

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
  const before = await readFile(RESULTS, 'utf8').then(JSON.parse, () => ({}));
  const [cpu] = cpus();
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: { processor: cpu?.model ?? 'unknown', cores: cpus().length, memoryGB: Math.round(totalmem() / 1e9) },
    load: Math.round(loadavg()[1] ?? 0),
    node: process.version,
    browsers: { ...before.browsers, ...versions },
    sections: { ...before.sections, ...sections },
  };
  await writeReport(results);
  await writeFile(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}
