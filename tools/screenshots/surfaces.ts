import { type DrivenBrowser, type Surface, type Tab, until } from '../browsers.ts';
import { openCardAt, readCard, untilStill } from '../card.ts';
import { middleOf, showPainted } from '../painted.ts';
import { untilRows } from '../popup.ts';

/** What a surface is shown on. */
export interface Stage {
  readonly browser: DrivenBrowser;
  /** The demo article, open and read. */
  readonly article: Tab;
}

/** Something to take a picture of, ready when its promise settles. */
export interface Scene {
  readonly name: string;
  open(stage: Stage): Promise<Surface>;
  /** It is the article, which stays for the next scene; all else closes. */
  readonly isArticle?: true;
  /** It is the popup, whose size is its own. */
  readonly isPopup?: true;
}

/** A joint statement that has variants, relations and an original in another language. */
const STATEMENT = '2022-02-04-joint-statement-no-limits';
const DRAFT = `Moscow and Beijing

“Friendship between the two States has no borders, there are no forbidden areas of cooperation,” the statement of \
4 February 2022 says. Their “no limits” partnership has been quoted ever since. “A sentence that nobody in this \
record ever said about anything,” said an official.`;

/** Every surface, in the order in which a person comes upon them. */
export const SCENES: readonly Scene[] = [
  page('welcome', 'welcome.html', 'h1'),
  { name: 'article', isArticle: true, open: async ({ article }) => article },
  { name: 'card', isArticle: true, open: openCard },
  { name: 'card-quotation', isArticle: true, open: openQuotationCard },
  { name: 'popup', isPopup: true, open: ({ browser, article }) => openPopup(browser, article) },
  { name: 'popup-search', isPopup: true, open: openPopupSearch },
  { name: 'popup-statement', isPopup: true, open: openPopupStatement },
  page('sidepanel', 'sidepanel.html', '.otr-search'),
  page('library', 'library.html', '.otr-rows > li'),
  page('library-search', 'library.html#/search?q=limits', '.otr-rows > li'),
  page('library-context', 'library.html#/search?q=limits&view=context', 'table'),
  page('library-timeline', 'library.html#/search?q=limits&view=time', '.otr-timeline'),
  page('library-statement', `library.html#/statement/${STATEMENT}`, '.otr-cite'),
  page('library-phrase', 'library.html#/phrase/no-limits', 'main h1'),
  page('library-help', 'library.html#/help', 'kbd'),
  page('options', 'options.html', 'h1'),
  page('packs', 'packs.html', 'h1'),
  page('own-statement', 'packs.html#/statements/new', 'form'),
  { name: 'draft', open: openDraft },
];

function page(name: string, path: string, ready: string): Scene {
  return {
    name,
    open: async ({ browser }) => {
      const tab = await browser.openExtensionPage(path);
      await tab.setSize(1100, 800);
      await untilThere(tab, ready);
      return tab;
    },
  };
}

/** Makes the choice “quotations too” where a person makes it. */
export async function compareQuotations(browser: DrivenBrowser): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await until('the choice of quotations to be made', () =>
    options.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[name="quotations"]');
      if (box?.checked === false) box.click();
      return box?.checked;
    }),
  );
  await until('the choice to be kept', () =>
    options.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get('settings')).includes('"quotations":true'),
    ),
  );
  await options.close();
}

async function openCard({ article }: Stage): Promise<Surface> {
  await openCardAt(article, await showPainted(article, 0));
  await untilStill(article);
  return article;
}

/** The card of the first quotation, which {@link compareQuotations} has made to be marked. */
async function openQuotationCard({ article }: Stage): Promise<Surface> {
  const { x, y } = middleOf(await showPainted(article, 0, 'on-the-record-quotation'));
  // No card opens while a page scrolls, and Firefox tells of it in a later frame.
  await article.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(),
  );
  await article.moveMouse(x, y);
  await until('the card of the quotation', () => readCard(article));
  await untilStill(article);
  return article;
}

async function openPopup(browser: DrivenBrowser, article: Tab): Promise<Surface> {
  const popup = await browser.openPopup(article);
  await untilRows(popup);
  return popup;
}

async function openPopupSearch({ browser, article }: Stage): Promise<Surface> {
  const popup = await openPopup(browser, article);
  await popup.type('no limits');
  await untilThere(popup, 'main a[data-row][href*="statement"]');
  return popup;
}

async function openPopupStatement(stage: Stage): Promise<Surface> {
  const popup = await openPopupSearch(stage);
  await popup.press('ArrowDown');
  await popup.press('Enter');
  await untilThere(popup, '.otr-statement .otr-attribution');
  return popup;
}

async function openDraft({ browser }: Stage): Promise<Surface> {
  const tab = await browser.openExtensionPage('draft.html');
  await tab.setSize(1100, 800);
  await untilThere(tab, 'textarea');
  await tab.evaluate((text) => {
    const box = document.querySelector('textarea');
    box?.focus();
    document.execCommand('insertText', false, text); // as a paste does: one input event
  }, DRAFT);
  await untilThere(tab, '.otr-finding');
  return tab;
}

async function untilThere(surface: Surface, selector: string): Promise<void> {
  await until(`${selector} to show`, () => surface.evaluate((wanted) => !!document.querySelector(wanted), selector));
}
