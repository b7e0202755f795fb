import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { until } from '../../tools/browsers.ts';
import { recordTrace } from '../trace.ts';

const CLICK = 'bench: click';

/** Milliseconds from the click on our button. */
export interface PopupOpening {
  /** Until the search field has the focus. */
  readonly readyMs: number;
  /** Until the popup is painted for the first time. */
  readonly seenMs: number;
}

/**
 * A new profile in which our button stands in the toolbar, as with a person who uses it. A button that is not pinned is
 * slid in by the browser before it opens its popup, which takes longer than the popup.
 */
export async function pinnedProfile(folder: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [idOf(folder)] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The id that Chromium gives to an extension loaded from a folder. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Clicks our button over a page and tells, by the browser's own trace, how long the popup took; closes it again. */
export async function openingOfPopup(browser: Browser, page: Page, id: string): Promise<PopupOpening> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('bench: the extension is not there');
  await page.bringToFront();
  const events = await recordTrace(page, ['devtools.timeline', 'blink.user_timing', 'loading'], async () => {
    await page.evaluate((name) => performance.mark(name), CLICK);
    await page.triggerExtensionAction(extension);
    const target = await browser.waitForTarget(isPopup);
    const popup = await target.asPage();
    await until('the popup to have the focus', () => popup.evaluate(isReady));
    await popup.close();
    await until('the popup to be gone', async () => !browser.targets().some(isPopup));
  });
  const click = events.find(({ name }) => name === CLICK);
  if (!click) throw new Error('bench: the trace does not hold the click');
  const after = events.filter(({ ts }) => ts > click.ts).sort((a, b) => a.ts - b.ts);
  const msTo = (what: string, event: { ts: number } | undefined) => {
    if (!event) throw new Error(`bench: the trace does not hold ${what}`);
    return (event.ts - click.ts) / 1_000;
  };
  // The first element that gets the focus after the click is the field: the page has none.
  const focus = after.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'focusin');
  const paint = after.find(({ name }) => name === 'firstContentfulPaint');
  return { readyMs: msTo('the focus', focus), seenMs: msTo('a painting', paint) };
}

const isPopup = (target: Target) => target.url().endsWith('/popup.html');

/** Runs in the popup: it has the focus in its field, and was painted. */
function isReady(): boolean {
  const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
  return isPainted && document.activeElement?.localName === 'input';
}
