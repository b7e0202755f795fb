import { browser } from 'wxt/browser';
import { chosenTexts } from '../../platform/chosen-texts.ts';
import type { PageState } from '../../platform/messages.ts';
import { lookupIn } from '../../platform/strings.ts';

const COLOUR = '#17566b';
/** Two bars, as on a player. */
const PAUSED = '‖';
const ON = { 16: '/icon/16.png', 32: '/icon/32.png' };
const OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' };

/** Shows how many phrases a tab's page holds, nothing where there are none; and whether reading along is paused. */
export async function showCount({ status, hits }: PageState, tab: number | undefined): Promise<null> {
  if (tab === undefined) return null;
  const isPaused = status === 'paused';
  const text = isPaused ? PAUSED : status === 'stopped' || hits === 0 ? '' : hits > 99 ? '99+' : String(hits);
  return show(async () => {
    const lookup = lookupIn(await chosenTexts());
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
    await browser.action.setTitle({ tabId: tab, title: lookup(isPaused ? 'page.paused' : 'extensionName') });
  });
}

/** Shows whether a tab's site is switched off: its icon is grey. */
export async function showSwitch(isOff: boolean, tab: number | undefined): Promise<null> {
  if (tab === undefined) return null;
  return show(() => browser.action.setIcon({ tabId: tab, path: isOff ? OFF : ON }));
}

async function show(paint: () => Promise<void>): Promise<null> {
  try {
    await paint();
  } catch {
    // The tab was closed while its reader reported; there is nothing left to show it on.
  }
  return null;
}
