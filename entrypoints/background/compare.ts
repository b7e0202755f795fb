import { browser } from 'wxt/browser';
import { askTab } from '../../platform/ask.ts';
import { reportFault } from '../../platform/errors.ts';
import { offerMenuEntry } from '../../platform/menus.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { type Handlers, Refused } from '../../platform/router.ts';
import { readTab } from './tabs.ts';

const MENU_ENTRY = { id: 'compare-with-record', title: 'menu.compare' };
/** Time a reader that was just brought into a page gets to be ready. */
const PATIENCE_MS = 3_000;
const ASK_EVERY_MS = 150;
/** A selection of a page can be any length; the draft page takes whole books by paste. */
const LONGEST_SELECTION = 200_000;

/** Words on their way from a page that we cannot enter to the draft page; gone when they have been taken. */
const handedOver = new Map<string, string>();

/** Offers to set selected words beside the record, in the menu; the key comes as a command. */
export function offerComparing() {
  offerMenuEntry(MENU_ENTRY);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== MENU_ENTRY.id) return;
    compareIn(tab?.id, selectionText).catch((fault: unknown) => reportFault(fault, 'background: compare'));
  });
}

/**
 * Opens the card at the selection of a tab; on a page that no extension may enter, the draft page with the words. Not
 * the side panel: browsers open it only at once after a click, and by the time the page has answered that is over.
 *
 * @param words - the selection as the browser tells it; empty when a key was pressed
 */
export async function compareIn(tab: number | undefined, words: string): Promise<void> {
  if (tab !== undefined && (await compareOnPage(tab))) return;
  if (words.trim() === '') return;
  const key = crypto.randomUUID();
  handedOver.set(key, words.slice(0, LONGEST_SELECTION));
  await browser.tabs.create({ url: pageUrl('draft', `#${key}`) });
}

async function compareOnPage(tab: number): Promise<boolean> {
  const ask = async () => (await askTab(tab, 'runCommand', { command: 'compare' })).ok;
  if (await ask()) return true;
  if ((await readTab(tab)) instanceof Refused) return false;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += ASK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    if (await ask()) return true;
  }
  return false;
}

export const compareHandlers: Pick<Handlers, 'takeWords'> = {
  takeWords: {
    from: 'own',
    parse: (question) =>
      typeof question === 'object' && question !== null && 'key' in question && typeof question.key === 'string'
        ? { key: question.key }
        : null,
    answer({ key }) {
      const words = handedOver.get(key);
      handedOver.delete(key);
      return words ?? new Refused('gone');
    },
  },
};
