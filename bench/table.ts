import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writePack } from '../core/pack/write-pack.ts';
import { type DrivenBrowser, launch, until } from '../tools/browsers.ts';
import { buildExtension } from '../tools/build.ts';
import { servePages } from '../tools/page-server.ts';
import { inventPack } from './packs/invented-pack.ts';
import { phraseRecords, wordings } from './phrases.ts';
import type { Bench, Cell, SectionResult } from './section.ts';
import { spread } from './statistics.ts';

// In the reader's world.
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ value: { table: ArrayBuffer | string } }> };
};

const READ_HOST = 'news.on-the-record.localhost'; // on the bundled list
const PHRASES = 10_000;
const IMPORT_LIMIT_MS = 120_000;

interface Asked {
  readonly phrases: string;
  readonly bytes: number;
  /** Milliseconds from asking to holding the table's bytes, as the clock of the page's own process tells. */
  readonly times: readonly number[];
}

/** The table's way from the background to the reader, asked for in the reader's own world (Chromium). */
export async function tableSection(bench: Bench): Promise<SectionResult> {
  const extension = await buildExtension('chromium');
  const sites = await servePages({ [READ_HOST]: () => ({ body: '<!doctype html><title>News</title><p>News</p>' }) });
  const browser = await launch({ name: 'chromium', extension, headless: true });
  try {
    const tab = await browser.openTab();
    await tab.goto(sites.url(READ_HOST, '/'));
    const bundled = await askOften(tab.page, browser.extensionOrigin, bench.runs);
    bench.say('chromium: the table of the bundled corpus has been asked for');
    await importPhrases(browser);
    const imported = await askOften(tab.page, browser.extensionOrigin, bench.runs);
    const asked: Asked[] = [
      { phrases: 'bundled corpus', ...bundled },
      { phrases: `bundled corpus and ${PHRASES.toLocaleString('en')} more`, ...imported },
    ];
    return {
      tables: [
        {
          title: 'From asking to holding the phrase table, in the reader (Chromium, background awake)',
          columns: ['phrases', 'table, KB', 'median, ms', 'min', 'max'],
          rows: asked.map(({ phrases, bytes, times }): Cell[] => {
            const { median, min, max } = spread(times);
            return [phrases, Math.round(bytes / 1_000), median, min, max];
          }),
        },
      ],
      targets: asked.map(({ phrases, times }) => ({
        name: `chromium: the table in the reader’s hands, ${phrases}`,
        measured: spread(times).median,
        unit: 'ms',
        atMost: 20,
      })),
    };
  } finally {
    await browser.close();
    await sites.close();
  }
}

/** The first answers are left out: they wake the background, or have it compile the phrases of a new pack. */
async function askOften(page: Page, origin: string, runs: number): Promise<{ bytes: number; times: number[] }> {
  await ask(page, origin);
  await ask(page, origin);
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run++) {
    const answer = await ask(page, origin);
    bytes = answer.bytes;
    times.push(answer.ms);
  }
  return { bytes, times };
}

/** Asks once, as the reader does, from the world that our scripts have in the page. */
async function ask(page: Page, origin: string): Promise<{ bytes: number; ms: number }> {
  const session = await page.createCDPSession();
  try {
    const context = await new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context: created }) => {
        if (created.origin === origin) resolve(created.id);
      });
      void session.send('Runtime.enable');
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: context,
      expression: `(${askInReader})()`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`bench: asking for the table: ${exceptionDetails.text}`);
    return result.value as { bytes: number; ms: number };
  } finally {
    await session.detach();
  }
}

async function askInReader() {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ kind: 'openPage', ask: { bytes: new Uint8Array() } });
  const { table } = answer.value;
  const bytes = typeof table === 'string' ? Uint8Array.fromBase64(table) : new Uint8Array(table);
  return { bytes: bytes.length, ms: performance.now() - start };
}

/** Imports a pack with so many phrases as a person does, and has its table made. */
async function importPhrases(browser: DrivenBrowser) {
  const pack = inventPack(1);
  const [statement] = pack.statements;
  const phrases = phraseRecords(wordings(PHRASES)).map((phrase) => ({
    ...phrase,
    statements: statement ? [statement.id] : [],
    matches: [{ text: phrase.label }],
  }));
  const folder = await mkdtemp(join(tmpdir(), 'bench-table-'));
  const tab = await browser.openExtensionPage('packs.html#/packs');
  try {
    const file = join(folder, 'invented.json');
    await writeFile(file, [...writePack({ ...pack, phrases })].join(''));
    const input = await tab.page.waitForSelector('input[type="file"]');
    await input?.uploadFile(file);
    await until(
      'the pack to be imported',
      () => tab.page.evaluate(() => document.body.innerText.includes('was imported')),
      IMPORT_LIMIT_MS,
    );
  } finally {
    await tab.page.close();
    await rm(folder, { recursive: true });
  }
}
