import type { Page } from 'puppeteer-core';
import { until } from '../../tools/browsers.ts';
import { startBrowser } from '../browsers.ts';

// In the extension's page.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

/** Milliseconds from a message of one of our pages to its answer. @throws {Error} when the answer is a refusal */
export function askedMs(page: Page, kind: string, ask: unknown): Promise<number> {
  return page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      const took = performance.now() - start;
      if (!answer.ok) throw new Error(`bench: ${JSON.stringify(message)}: ${JSON.stringify(answer)}`);
      return took;
    },
    { kind, ask },
  );
}

/**
 * Milliseconds to the card of a phrase, as a page asks for it.
 *
 * @param phrase - id in an imported pack; null for the first phrase of the bundled one
 */
export async function firstCardMs(page: Page, phrase: string | null): Promise<number> {
  const ask = phrase === null ? await firstOfBundled(page) : await ofKeptTable(page, phrase);
  return askedMs(page, 'getCard', ask);
}

function firstOfBundled(page: Page): Promise<{ phrase: number; tableVersion: string }> {
  return page.evaluate(async () => {
    const { tableVersion } = await (await fetch('/corpus/directory.json')).json();
    return { phrase: 0, tableVersion };
  });
}

/** The phrase's number in the table that the background has kept. */
function ofKeptTable(page: Page, phrase: string): Promise<{ phrase: number; tableVersion: string }> {
  return page.evaluate(
    (id) =>
      new Promise<{ phrase: number; tableVersion: string }>((resolve, reject) => {
        const opening = indexedDB.open('packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('tables').objectStore('tables').get('current');
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            const { phrases, tableVersion } = reading.result;
            database.close();
            resolve({ phrase: phrases.indexOf(id), tableVersion });
          };
        };
      }),
    phrase,
  );
}

/** A browser whose extension may be stopped and woken. */
export interface Woken {
  readonly page: Page;
  newTab(): Promise<Page>;
  /** Ends the background script, as the browser does when nobody has asked it anything for a while. */
  stop(): Promise<void>;
  /** What the running background holds after a collection of garbage: its objects and its arrays of bytes. */
  memoryMB(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a page of the extension. Puppeteer is kept away from the background: Chromium ends when a script that is being
 * debugged starts again after it was stopped.
 */
export async function startExtension(folder: string, path: string): Promise<Woken> {
  const browser = await startBrowser('chromium', { targetFilter: (target) => target.type() !== 'service_worker' });
  const id = await browser.installExtension(folder);
  const page = await browser.newPage();
  await until('the extension to be ready', () => page.goto(`chrome-extension://${id}/${path}`));
  const workers = await page.createCDPSession();
  let status = '';
  workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status;
  });
  await workers.send('ServiceWorker.enable');
  return {
    page,
    newTab: () => browser.newPage(),
    async stop() {
      await workers.send('ServiceWorker.stopAllWorkers');
      await until('the background to stop', async () => status === 'stopped');
    },
    async memoryMB() {
      const all = await browser.target().createCDPSession();
      const { targetInfos } = await all.send('Target.getTargets');
      const targetId = targetInfos.find(({ type }) => type === 'service_worker')?.targetId;
      if (targetId === undefined) return Number.NaN;
      const { sessionId } = await all.send('Target.attachToTarget', { targetId, flatten: true });
      const worker = all.connection()?.session(sessionId);
      await worker?.send('HeapProfiler.collectGarbage');
      const usage = await worker?.send('Runtime.getHeapUsage');
      return usage ? (usage.usedSize + usage.backingStorageSize) / 1e6 : Number.NaN;
    },
    close: () => browser.close(),
  };
}
