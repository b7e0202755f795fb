import { browser } from 'wxt/browser';
import type { PageSelection } from '../core/own/selection.ts';
import { parseSelection } from './packs/drafts.ts';

/** A tab with a page that we may read. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
}

const SCRIPT = '/selection.js';

/**
 * The tabs whose pages we may read, the one that was looked at last first. The browser tells us the address of those
 * only, so a tab without one is none of ours to name.
 */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs
    .filter(({ url = '', discarded }) => /^https?:/u.test(url) && !discarded)
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title = '', url = '' }) => (id === undefined ? [] : { id, title: title.trim() || url }));
}

/** What the page of a tab holds, block by block; `null` where it has gone or lets nobody in. */
export async function readTabPage(tab: number): Promise<PageSelection | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [SCRIPT] });
    return parseSelection(answer?.result);
  } catch {
    return null; // closed, or a page of a site whose permission has been taken back
  }
}
