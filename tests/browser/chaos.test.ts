import { expect, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { installChaos } from './chaos/page.ts';
import { describeInBrowser } from './harness.ts';
import type { Inside } from './inside.ts';

/** The same edits at each run, so that a failure is a change of ours; `CHAOS_SEED=…` makes others, and is told when it fails. */
const SEED = Number(process.env['CHAOS_SEED'] ?? 20_220_204);
const ROUNDS = 5;
const EDITS = 500;
/** A storm is about what is found in the end: a busy machine may take its time. */
const PATIENCE_MS = 60_000;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>chaos</title>
<body><script>(${installChaos.toString()})()</script></body></html>`;

describeInBrowser(
  'a page that changes at random',
  () => ({ body: PAGE }),
  (harness) => {
    test.each(['highlights', 'marks'] as const)('is read right after every storm: %s', async (painter) => {
      const within = await harness.openInside();
      await within.choose({ painter, occurrences: 'all' });
      const url = harness.listed(`/chaos-${painter}`);
      const page = await harness.open(url);
      let left = 0;
      const quiet = await nodesOf(page, harness.browser.name);
      for (let round = 0; round < ROUNDS; round++) {
        const what = `seed ${SEED}, round ${round}`;
        await page.evaluate((seed, edits) => window.chaos?.run(seed, edits), SEED + round, EDITS);
        // The last edit has words of its own: once a reading is done that has them, all edits before have been read.
        const signature = `“no${' '.repeat(round + 1)}limits” partnership`;
        await page.evaluate((printed) => window.chaos?.sign(printed), signature);
        const followed = await readTo(within, url, signature, what);
        await until(`the last words to be painted (${what})`, () => isPainted(page), PATIENCE_MS);
        await within.readAnew(url);
        const fresh = await readTo(within, url, signature, what);
        expect(followed, what).toEqual(fresh);
        expect(await brokenPaint(page), what).toEqual([]);
      }
      expect(page.errors).toEqual([]);

      await page.evaluate(() => window.chaos?.empty());
      await until('nothing to be found in an empty page', async () => (await within.hits(url))?.words.length === 0);
      await until('the paint to be gone', async () => (await paintLeft(page)) === 0);
      // What was on the page is let go: an empty one holds no more nodes than the article did when it was new.
      await until(`no more than ${quiet} nodes in memory (seed ${SEED})`, async () => {
        left = await nodesOf(page, harness.browser.name);
        return left <= quiet;
      }).catch((error: Error) => {
        throw new Error(`${error.message}: there are ${left}`);
      });
    });
  },
);

/** What is found once a reading is done that has come by these words. */
async function readTo(inside: Inside, url: string, printed: string, what: string): Promise<readonly string[]> {
  let status = '';
  return until(
    'the page to be read to its end',
    async () => {
      const hits = await inside.hits(url);
      status = hits?.status ?? 'nobody answers';
      return status === 'done' && hits?.words.at(-1)?.endsWith(printed) && hits.words;
    },
    PATIENCE_MS,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${status}, ${what}`);
  });
}

/** Whether the words below the article are marked, or highlighted: both are done for the whole page at once. */
function isPainted(page: Tab): Promise<boolean> {
  return page.evaluate(() => {
    const last = document.body.lastElementChild;
    if (last?.querySelector('mark.on-the-record')) return true;
    const ranges = [...(CSS.highlights.get('on-the-record') ?? [])];
    return ranges.some(({ startContainer }) => last?.contains(startContainer));
  });
}

/** Ranges that point to nodes that the page has thrown away, or beyond their end; marks around nothing. */
function brokenPaint(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const { startContainer, endContainer, startOffset, endOffset } of CSS.highlights.get('on-the-record') ?? []) {
      if (!startContainer.isConnected || !endContainer.isConnected) broken.push('a range of a node thrown away');
      else if (startOffset > (startContainer.textContent?.length ?? 0)) broken.push('a range beyond its text');
      else if (endOffset > (endContainer.textContent?.length ?? 0)) broken.push('a range beyond its text');
    }
    for (const mark of document.querySelectorAll('mark.on-the-record'))
      if (!mark.textContent) broken.push('an empty mark');
    return broken;
  });
}

function paintLeft(page: Tab): Promise<number> {
  return page.evaluate(
    () => (CSS.highlights.get('on-the-record')?.size ?? 0) + document.querySelectorAll('mark.on-the-record').length,
  );
}

/** DOM nodes that the page's process keeps after a collection of garbage; 0 in Firefox, which does not tell. */
async function nodesOf(page: Tab, browser: string): Promise<number> {
  if (browser !== 'chromium') return 0;
  const session = await page.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}
