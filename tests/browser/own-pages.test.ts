import { expect, test } from 'vitest';
import { type Surface, type Tab, until } from '../../tools/browsers.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { middleOf, readPainted, showPainted } from '../../tools/painted.ts';
import { untilRows } from '../../tools/popup.ts';
import { inProject } from '../../tools/steps.ts';
import { clickOn, untilShown, writeDraft } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const QUOTED = 'on-the-record-quotation';

describeInBrowser('what a searcher and a journalist do', folderSite(inProject('demo/news')), (harness) => {
  test('the popup leads by keys from a word to a statement and back to its row', async () => {
    const popup = await harness.openPopup(await harness.open(harness.listed('/')));
    await until('the focus in the search box', () => popup.evaluate(() => document.activeElement?.tagName === 'INPUT'));
    await popup.type('没有止境');
    // Each letter has its results: those of the last are waited for.
    await until('results of all that was typed', () =>
      popup.evaluate(() => /[没沒]有止境/.test(document.querySelector('a[data-row] mark')?.textContent ?? '')),
    );
    await popup.press('ArrowDown');
    const row = await focusedText(popup);
    await popup.press('Enter');
    await untilShown(popup, '.otr-statement mark');
    // In simplified or traditional characters: a search takes them as one.
    const statement = await popup.evaluate(() => document.querySelector('.otr-statement')?.textContent);
    expect(statement).toMatch(/[没沒]有止境/);
    await popup.press('Escape');
    await until('the focus on the row again', async () => (await focusedText(popup)) === row);
  });

  test('each view of the library has an address that survives back, forward and reloading', async () => {
    const library = await harness.openOwn('library.html#/search?q=limits');
    await untilShown(library, 'a[data-row] mark');
    await clickOn(library, 'a[data-row]');
    await untilShown(library, '.otr-statement mark'); // what was searched is marked in the statement as well
    const statement = await addressOf(library);
    expect(statement).toMatch(/#\/statement\/.+\?q=limits$/);

    await library.evaluate(() => history.back());
    await untilShown(library, '.library-results a[data-row]');
    expect(await addressOf(library)).toMatch(/#\/search\?q=limits$/);
    await library.evaluate(() => history.forward());
    await untilShown(library, '.otr-statement');
    expect(await addressOf(library)).toBe(statement);

    const again = await harness.openOwn(statement.slice(statement.indexOf('library.html')));
    await untilShown(again, '.otr-statement mark');
  });

  test('other wordings of a statement have their differences marked and listed', async () => {
    const library = await harness.openOwn('library.html#/statement/2022-02-04-joint-statement-no-limits');
    await untilShown(library, '.otr-variant ins');
    const marked = await library.evaluate(() =>
      [...document.querySelectorAll('.otr-variant ins.otr-differs')].map(({ textContent }) => textContent),
    );
    expect(marked).toContain('borders');
    await clickOn(library, '.otr-variant summary');
    await untilShown(library, '.otr-variant .otr-differences li');
  });

  test('selected words are set beside the record by a command', async () => {
    const page = await harness.open(harness.listed('/'));
    await harness.untilRead(page);
    await page.evaluate(() => {
      const item = [...document.querySelectorAll('li')].find(({ textContent }) => textContent.includes('legitimate'));
      const words = item?.firstChild;
      if (words?.nodeType !== Node.TEXT_NODE) throw new Error('the sentence does not begin the item any more');
      const end = words.textContent?.indexOf('”') ?? 0;
      getSelection()?.setBaseAndExtent(words, 1, words, end);
    });
    await harness.browser.runCommand(page, 'compare');
    const card = await until('the card of the selection', () => readCard(page));
    expect(card.all).toContain('In the source');
    await page.press('Escape');
    await untilCardCloses(page);
  });

  test('a draft is checked as it is typed, gone through by keys and taken along', async () => {
    const page = await harness.openOwn('draft.html');
    await writeDraft(page);
    const verdicts = await page.evaluate(() =>
      [...document.querySelectorAll('.otr-finding')].map((each) => each.getAttribute('data-verdict')),
    );
    expect(verdicts).toContain('altered');
    expect(verdicts).toContain('not-found');

    await page.press('Alt', 'ArrowDown');
    const first = await focusedText(page);
    expect(first).toContain('has no borders');
    await page.press('Alt', 'ArrowDown');
    expect(await focusedText(page)).not.toBe(first);
    await page.press('Alt', 'ArrowUp');
    expect(await focusedText(page)).toBe(first);

    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          document.body.dataset['saved'] = text;
        });
        return make(blob);
      };
    });
    await clickOn(page, '.otr-export button:nth-of-type(3)');
    const saved = await until('the file', () => page.evaluate(() => document.body.dataset['saved']));
    expect(saved).toContain('has no borders');
    expect(saved).toContain('altered');
  });

  test('quotations are marked, listed and set beside the source when a person wants them to be', async () => {
    const options = await harness.openOwn('options.html');
    await clickOn(options, 'input[name="quotations"]');
    await until('the choice to be kept', () =>
      options.evaluate(async () =>
        JSON.stringify(await chrome.storage.local.get('settings')).includes('"quotations":true'),
      ),
    );
    const page = await harness.open(harness.listed('/'));
    await until('quotations to be marked', async () => (await readPainted(page, QUOTED)).length > 0);
    const { x, y } = middleOf(await showPainted(page, 0, QUOTED));
    await page.moveMouse(x, y);
    const card = await until('the card of a quotation', () => readCard(page));
    expect(card.all).toContain('Printed here');
    expect(card.all).toContain('In the source');
    await page.press('Escape');
    await untilCardCloses(page);

    const popup = await harness.openPopup(page);
    await untilRows(popup);
    const listed = await popup.evaluate(() => document.querySelector('.otr-rows')?.textContent);
    expect(listed).toContain('Same words');
  });
});

function focusedText(surface: Surface): Promise<string> {
  return surface.evaluate(() => document.activeElement?.textContent ?? '');
}

function addressOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => location.href);
}
