import { browser } from 'wxt/browser';
import { SELECTION_LIMITS } from '../../core/own/selection.ts';
import { reportFault } from '../../platform/errors.ts';
import { offerMenuEntry } from '../../platform/menus.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { keepDraft } from '../../platform/packs/drafts.ts';

const SCRIPT = '/selection.js';

/** Entries of the menu on selected words, and the form that each leads to. */
const ENTRIES = [
  { id: 'own-statement', kind: 'statement', title: 'own.menu.statement', form: '#/statements/new' },
  { id: 'own-phrase', kind: 'phrase', title: 'own.menu.phrase', form: '#/phrases/new' },
] as const;

type Entry = (typeof ENTRIES)[number];

/** Offers to keep selected words as a statement or a phrase of one's own. */
export function offerOwnRecords() {
  for (const entry of ENTRIES) offerMenuEntry(entry);
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    const entry = ENTRIES.find(({ id }) => id === menuItemId);
    if (!entry || tab?.id === undefined) return;
    openForm(entry, tab.id, frameId ?? 0, selectionText ?? '', tab.url ?? '', tab.title ?? '').catch((fault: unknown) =>
      reportFault(fault, 'background: own records'),
    );
  });
}

async function openForm(entry: Entry, tab: number, frame: number, words: string, url: string, title: string) {
  const selection = (await fromPage(tab, frame)) ?? withoutPage(words, url, title);
  const draft = await keepDraft(entry.kind, selection);
  await browser.tabs.create({ url: pageUrl('packs', `${entry.form}${draft ? `?draft=${draft}` : ''}`) });
}

/** The click on our entry lets us into the page, once (`activeTab`). */
async function fromPage(tab: number, frame: number): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: [SCRIPT],
    });
    return answer?.result ?? null;
  } catch {
    return null; // a page that no extension may enter, such as a PDF: what the browser told of the click must do
  }
}

function withoutPage(text: string, url: string, title: string) {
  const { text: most, line, address } = SELECTION_LIMITS;
  const nothing = { before: '', after: '', publisher: '', date: '', lang: '', blocks: [] };
  return { ...nothing, text: text.slice(0, most), url: url.slice(0, address), title: title.slice(0, line) };
}
