import { browser } from 'wxt/browser';
import type { PageState } from '../../platform/messages.ts';

const COLOUR = '#17566b';

/** Shows how many phrases a tab's page holds; nothing where there are none. */
export async function showCount({ status, hits }: PageState, tab: number | undefined): Promise<null> {
  if (tab === undefined) return null;
  const text = status === 'stopped' || hits === 0 ? '' : hits > 99 ? '99+' : String(hits);
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
  } catch {
    // The tab was closed while its reader reported; there is nothing left to show it on.
  }
  return null;
}
