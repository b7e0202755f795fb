import type { DrivenBrowser, Tab } from '../browsers.ts';
import { measureOwnTime } from './own-time.ts';
import { type PageSnapshot, takeSnapshot } from './snapshot.ts';

export interface Visit {
  /** What was seen, one look after the other. */
  readonly looks: readonly [PageSnapshot, ...PageSnapshot[]];
  /** Errors in the page's console that name the extension's files. */
  readonly ownErrors: readonly string[];
  /** Milliseconds that the extension's scripts ran in the page; Chromium only. */
  readonly ownTime: { totalMs: number; longestMs: number } | null;
}

// How long a page is left alone before it is looked at: with and without the extension alike, so that its timers have
// come as far. It is not a wait for a condition: a page without phrases never shows that it has been read.
const SETTLE_MS = 1500;
/** Between two looks at the same page: whatever moves by itself, a clock's second hand too, has moved by then. */
const LOOK_AGAIN_MS = 1100;

/**
 * Opens a page in a tab of its own and looks at it once it has settled.
 *
 * @param looks - how often
 */
export async function visit(browser: DrivenBrowser, url: string, looks = 1): Promise<Visit> {
  const tab = await browser.openTab();
  try {
    const open = async () => {
      await arrive(tab, url);
      await pass(SETTLE_MS);
    };
    const origin = browser.extensionOrigin;
    const isTraced = browser.name === 'chromium' && origin !== '';
    const ownTime = isTraced ? await measureOwnTime(tab.page, origin, open) : null;
    if (!isTraced) await open();
    const taken: [PageSnapshot, ...PageSnapshot[]] = [await look(tab)];
    while (taken.length < looks) {
      await pass(LOOK_AGAIN_MS);
      taken.push(await look(tab));
    }
    return { looks: taken, ownTime, ownErrors: origin ? tab.errors.filter((error) => error.includes(origin)) : [] };
  } finally {
    await tab.close();
  }
}

/** Firefox calls an opening failed when only a frame of the page was refused: what counts is where the tab stands. */
async function arrive(tab: Tab, url: string) {
  try {
    await tab.goto(url);
  } catch (fault) {
    if ((await tab.evaluate(() => location.href)) !== url) throw fault;
  }
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** From the top: how far down a page scrolls by itself, to a field that takes the focus, hangs on when it does so. */
async function look(tab: Tab): Promise<PageSnapshot> {
  await ownWorldOf(tab).evaluate(() => scrollTo({ left: 0, top: 0, behavior: 'instant' }));
  return ownWorldOf(tab).evaluate(takeSnapshot);
}

/** A world of scripts apart from the page's: some pages patch what a snapshot is taken with. */
function ownWorldOf(tab: Tab): { evaluate<T>(run: () => T): Promise<T> } {
  // Puppeteer marks the method as its own; there is no public one that both protocols have.
  return (tab.page.mainFrame() as unknown as { isolatedRealm(): ReturnType<typeof ownWorldOf> }).isolatedRealm();
}
