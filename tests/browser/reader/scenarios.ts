import assert from 'node:assert/strict';
import { until } from '../../../tools/browsers.ts';
import {
  CARD,
  cardText,
  expectClosed,
  isCardOpen,
  middleOf,
  openPainted,
  paintedWords,
  type ReaderTest,
  restOn,
} from './on-page.ts';

const NO_LIMITS = '“no limits” partnership';

/** What a reader does with a page, each from a fresh tab to its end. Names say what is promised. */
export const scenarios: Readonly<Record<string, (test: ReaderTest) => Promise<void>>> = {
  'rest on a phrase shows the words, the speaker and the date': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    await restOn(tab, NO_LIMITS);
    const text = await until('words in the card', () => cardText(tab));
    assert.match(text, /no limits/i);
    assert.match(text, /20\d\d/);
    const [quote, speaker] = (await tab.inShadow(CARD, (root) =>
      ['blockquote', '.otr-speaker'].map((each) => root.querySelector(each)?.textContent ?? ''),
    )) ?? ['', ''];
    assert.notEqual(quote, '');
    assert.notEqual(speaker, '');
    await tab.close();
  },

  'the card covers neither the words nor the pointer': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    const { x, y } = await middleOf(tab, NO_LIMITS);
    await restOn(tab, NO_LIMITS);
    const card = await tab.inShadow(CARD, (root) => {
      const { top, bottom } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom };
    });
    assert.ok(card && (card.top > y || card.bottom < y), `card at ${JSON.stringify(card)}, pointer at ${x}, ${y}`);
    await tab.close();
  },

  'the card stays while the pointer is on it and closes when it leaves': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    await restOn(tab, NO_LIMITS);
    const inside = await tab.inShadow(CARD, (root) => {
      const { left, top } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 60, y: top + 40 };
    });
    assert.ok(inside);
    await tab.moveMouse(inside.x, inside.y);
    // Longer than the time of grace, told by the page's own clock.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    assert.equal(await isCardOpen(tab), true);
    await tab.moveMouse(5, 5);
    await expectClosed(tab, 'when the pointer leaves');
    await tab.close();
  },

  'Escape closes the card': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    await restOn(tab, NO_LIMITS);
    await tab.press('Escape');
    await expectClosed(tab, 'at Escape');
    await tab.close();
  },

  'a click pins the card': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    const { x, y } = await middleOf(tab, NO_LIMITS);
    await tab.click(x, y);
    await until('the card', () => isCardOpen(tab));
    await tab.moveMouse(5, 5);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    assert.equal(await isCardOpen(tab), true);
    await tab.close();
  },

  'a link stays a link': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('linked'), 1);
    const { x, y } = await middleOf(tab, NO_LIMITS);
    await tab.click(x, y);
    await until('the link to be followed', () => tab.evaluate(() => location.hash === '#there'));
    await tab.close();
  },

  'off on this site takes everything back, lasts over a reload, and ends': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    await restOn(tab, NO_LIMITS);
    await tab.inShadow(CARD, (root) => {
      const buttons = [...root.querySelectorAll<HTMLButtonElement>('footer button')];
      buttons.at(-1)?.click();
    });
    await until('the paint to go', async () => (await paintedWords(tab)).length === 0);
    await tab.reload();
    // The reader asks when the page is idle; a page that is on is painted well within this time.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    assert.deepEqual(await paintedWords(tab), []);
    const popup = await browser.openPopup(tab);
    const { x, y } = await until('the switch of the site', () =>
      popup.evaluate(() => {
        const box = document.querySelector('[role="switch"][aria-checked="false"]')?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      }),
    );
    await popup.click(x, y);
    await until('the paint to come back', async () => (await paintedWords(tab)).length === 2);
    await tab.close();
  },

  'words that are shown later are found when they are': async ({ browser, article }) => {
    const tab = await browser.openTab(article('unfolding'));
    await tab.evaluate(() => {
      const more = document.querySelector<HTMLElement>('#more');
      if (more) more.hidden = false;
    });
    await until('the shown words', async () => (await paintedWords(tab)).length === 1);
    await tab.close();
  },

  'an article that is replaced is read again': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    await tab.evaluate(() => {
      document.querySelector('#first')?.remove();
      const more = document.createElement('p');
      more.textContent = 'Beijing and Moscow speak of a friendship with no limits.';
      document.querySelector('article')?.append(more);
    });
    await until('the new words only', async () => {
      const words = (await paintedWords(tab)).join(' | ');
      return !words.includes(NO_LIMITS) && words.includes('friendship');
    });
    await tab.close();
  },

  'the page is the same before, during and after': async ({ browser, article }) => {
    const tab = await openPainted(browser, article('two-phrases'), 2);
    const page = () => tab.evaluate(() => [document.documentElement.outerHTML, document.body.innerText]);
    const painted = await page();
    await restOn(tab, NO_LIMITS);
    await tab.press('Escape');
    await expectClosed(tab, 'at Escape');
    assert.deepEqual(await page(), painted);
    assert.deepEqual(
      tab.errors.filter((error) => error.includes('extension')),
      [],
    );
    await tab.close();
  },
};
