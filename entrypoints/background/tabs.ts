import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askTab } from '../../platform/ask.ts';
import { layDown } from '../../platform/carried-texts.ts';
import { chosenTexts } from '../../platform/chosen-texts.ts';
import { Refused } from '../../platform/router.ts';
import { hostOf } from '../../platform/site-access.ts';
import { askedFor } from './asked-for.ts';

export const READER_SCRIPT = '/reader.js';

/** Address of a tab's page, as far as we may know it; empty otherwise. */
export async function addressOf(tab: number): Promise<string> {
  try {
    return (await browser.tabs.get(tab)).url ?? '';
  } catch {
    return ''; // closed meanwhile
  }
}

/** Runs one of our scripts in a frame that our reader already runs in. */
export async function bringScript(
  file: ScriptPublicPath,
  tab: number | undefined,
  frame: number | undefined,
): Promise<null | Refused> {
  if (tab === undefined) return new Refused('bad-request');
  return run(file, tab, frame ?? 0);
}

/** Runs the card's script, after the texts of a language that the person chose in place of the browser's. */
export async function bringCard(tab: number | undefined, frame: number | undefined): Promise<null | Refused> {
  const texts = await chosenTexts();
  if (texts && tab !== undefined) {
    const target = { tabId: tab, frameIds: [frame ?? 0] };
    // A page that is gone refuses the card's script as well, and that answer is the one to give.
    await browser.scripting.executeScript({ target, func: layDown, args: [texts] }).catch(() => undefined);
  }
  return bringScript('/card.js', tab, frame);
}

/** Reads a page that is not read by itself, at a person's click. */
export async function readTab(tab: number): Promise<null | Refused> {
  const address = await addressOf(tab);
  if (URL.canParse(address)) await askedFor.add(tab, hostOf(new URL(address)));
  return run(READER_SCRIPT, tab, 0);
}

/** Tells the readers of a site's open pages to ask again, and starts one where there is none. */
export async function refreshTabs(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: [`*://${host}/*`, `*://*.${host}/*`] });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refresh(id))));
}

/**
 * Tells every reader to ask again, and starts none. All tabs are told: which of them lie on a site is hidden from us as
 * soon as its permission is taken back, and a tab without a reader does not hear it.
 */
export async function refreshReaders(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : askTab(id, 'refresh', {}))));
}

async function refresh(tab: number): Promise<void> {
  const answer = await askTab(tab, 'refresh', {});
  if (!answer.ok) await run(READER_SCRIPT, tab, 0);
}

/**
 * After installation and update, pages that are open already get their reader: they would have to be loaded again
 * otherwise, and those of an older version hold one that can no longer reach us.
 */
export function readOpenTabs() {
  browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
}

async function startInOpenTabs(): Promise<void> {
  const { host_permissions: listed = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: [...new Set([...listed, ...origins])] });
  // A tab that has been put to sleep gets its reader when it is loaded again.
  await Promise.all(
    tabs.map(({ id, discarded }) => (id === undefined || discarded ? null : run(READER_SCRIPT, id, 0))),
  );
}

async function run(file: ScriptPublicPath, tab: number, frame: number): Promise<null | Refused> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
    return null;
  } catch {
    // The page is gone, or is one that no extension may enter: the store, a PDF, the browser's own.
    return new Refused('gone');
  }
}
