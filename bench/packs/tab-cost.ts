import type { Page } from 'puppeteer-core';
import { until } from '../../tools/browsers.ts';
import { newsPage } from '../news-page.ts';
import { servePages } from '../server.ts';
import { spread } from '../statistics.ts';

/** A long article, in code units of text. */
const UNITS = 50_000;
const PATH = '/article';
/** On the bundled list of sites. */
const READ_HOST = 'on-the-record.localhost';
const OTHER_HOST = 'not-read.localhost';
// Words that the bundled corpus knows, at the end: when they are painted the whole page has been read.
const KNOWN =
  '<p>China and Russia called it a “no limits” partnership when Xi Jinping met Vladimir Putin in Beijing.</p>';
const ARTICLE = `<!doctype html><meta charset="utf-8"><title>News</title><article>${newsPage(UNITS)}${KNOWN}</article>`;
const TABS = 5;

/**
 * What an open tab costs: the memory of a page that is read, in MB, less that of the same page where we do not run.
 * Medians of {@link TABS} tabs each, after a collection of garbage.
 */
export async function tabCostMB(newTab: () => Promise<Page>): Promise<number> {
  const server = await servePages(new Map([[PATH, ARTICLE]]));
  try {
    const read: number[] = [];
    const left: number[] = [];
    for (let tab = 0; tab < TABS; tab++) {
      left.push(await memoryOf(await newTab(), server.url(OTHER_HOST, PATH), false));
      read.push(await memoryOf(await newTab(), server.url(READ_HOST, PATH), true));
    }
    return spread(read).median - spread(left).median;
  } finally {
    server.close();
  }
}

async function memoryOf(page: Page, url: string, isRead: boolean): Promise<number> {
  try {
    await page.bringToFront(); // a hidden page is not read
    await page.goto(url, { waitUntil: 'load' });
    if (isRead) await until('the page to be read', () => page.evaluate(() => CSS.highlights.has('on-the-record')));
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
    return (usedSize + backingStorageSize + embedderHeapUsedSize) / 1e6;
  } finally {
    await page.close();
  }
}
