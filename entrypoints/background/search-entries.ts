import { browser } from 'wxt/browser';
import { hrefOf } from '../../components/route.ts';
import { chosenTexts } from '../../platform/chosen-texts.ts';
import { reportFault } from '../../platform/errors.ts';
import { offerMenuEntry } from '../../platform/menus.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { lookupIn } from '../../platform/strings.ts';
import { openSearch } from './search-index.ts';

const MENU_ENTRY = { id: 'search-record', title: 'menu.search' };
const SUGGESTIONS = 6;
/** The longest text that a query may have; a selection of a page can be any length. */
const MAX_QUERY = 500;

/** Ways into the search from outside of our pages: “said …” in the address bar, and the menu on a selection. */
export function offerSearch() {
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void offerToSearch(text).catch((fault: unknown) => reportFault(fault, 'background: omnibox'));
    void suggestions(text).then(suggest, (fault: unknown) => reportFault(fault, 'background: omnibox'));
  });
  browser.omnibox.onInputEntered.addListener((text) => void openLibrary(text));

  offerMenuEntry(MENU_ENTRY);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId === MENU_ENTRY.id) void openLibrary(`"${selectionText.replace(/["“”]/gu, '').trim()}"`);
  });
}

/** What stands first in the list, and what Enter does: in our words, in place of the browser's for any extension. */
async function offerToSearch(text: string): Promise<void> {
  const title = lookupIn(await chosenTexts())(MENU_ENTRY.title);
  browser.omnibox.setDefaultSuggestion({ description: described(title.replace('%s', () => text)) });
}

async function suggestions(text: string): Promise<{ content: string; description: string }[]> {
  const { search } = await openSearch();
  const { found } = await search(text, { sort: 'relevance', offset: 0, limit: SUGGESTIONS });
  return found.map(({ statement, speaker }) => ({
    content: `#${statement.id}`,
    description: described(`${speaker.names.en}, ${statement.date}: ${statement.text.slice(0, 120).toWellFormed()}`),
  }));
}

function openLibrary(text: string): Promise<unknown> {
  const route = text.startsWith('#')
    ? ({ at: 'statement', id: text.slice(1) } as const)
    : ({ at: 'search', query: text.slice(0, MAX_QUERY), view: 'list' } as const);
  return browser.tabs.create({ url: pageUrl('library', hrefOf(route)) });
}

// Chromium reads a suggestion as XML, Firefox as plain text.
function described(text: string): string {
  return import.meta.env.FIREFOX ? text : text.replace(/[<>&'"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
