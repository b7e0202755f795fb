import { expect, test } from 'vitest';
import type { Surface } from '../../tools/browsers.ts';
import { until } from '../../tools/browsers.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { readPainted, showPainted } from '../../tools/painted.ts';
import { numberOf, restOn, untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const NO_LIMITS = '“no limits” partnership';
const FIRST =
  'Xi Jinping and Vladimir Putin met in Beijing on Friday. China and Russia called it a “no limits” partnership, ' +
  'three weeks before Russian troops crossed into Ukraine.';
const SECOND =
  'China and Russia said that their relations are based on non-alliance, non-confrontation and non-targeting of ' +
  'third countries.';

/** Invented reports on a real phrase, each for one way in which a page may change under us. */
const ARTICLES: Readonly<Record<string, string>> = {
  '/two': `<p id="first">${FIRST}</p><p id="second">${SECOND}</p>`,
  '/linked': `<p>${FIRST.replace(NO_LIMITS, `<a href="#there">${NO_LIMITS}</a>`)}</p><p id="there">There.</p>`,
  '/unfolding': `<p>Read on.</p><div id="more" hidden><p>${FIRST}</p></div>`,
};

function article(path: string) {
  const text = ARTICLES[path];
  if (text === undefined) return null;
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>China and Russia, two years on</title>';
  return { body: `${head}<article><h1>A visit to Beijing</h1>${text}</article>` };
}

const paintedText = async (page: Surface) => (await readPainted(page)).map(({ text }) => text).join(' | ');

describeInBrowser('a page that changes under us', article, (harness) => {
  test('a link stays a link', async () => {
    const page = await harness.open(harness.listed('/linked'));
    const { boxes } = await showPainted(page, await numberOf(page, NO_LIMITS));
    const [box] = boxes;
    if (!box) throw new Error('the words are nowhere');
    await page.click(box.x + box.width / 2, box.y + box.height / 2);
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#there'));
  });

  test('words that are shown later are found when they are', async () => {
    const page = await harness.open(harness.listed('/unfolding'));
    await page.evaluate(() => document.querySelector('#more')?.removeAttribute('hidden'));
    await numberOf(page, NO_LIMITS);
  });

  test('an article that is replaced is read again', async () => {
    const page = await harness.open(harness.listed('/two'));
    await untilPainted(page, 2);
    await page.evaluate(() => {
      document.querySelector('#first')?.remove();
      const more = document.createElement('p');
      more.textContent = 'Beijing and Moscow speak of a friendship with no limits.';
      document.querySelector('article')?.append(more);
    });
    await until('the new words in place of the old', async () => {
      const text = await paintedText(page);
      return !text.includes(NO_LIMITS) && text.includes('friendship');
    });
  });

  test('words rewritten in their own node are let go, and their card with them', async () => {
    const page = await harness.open(harness.listed('/two'));
    await restOn(page, NO_LIMITS);
    await page.evaluate(() => {
      const words = document.querySelector('#first')?.firstChild;
      if (words) words.textContent = 'Nothing was said.';
    });
    await untilPainted(page, 1);
    await untilCardCloses(page);
  });

  test('the card covers neither the line of its words nor the pointer', async () => {
    const page = await harness.open(harness.listed('/two'));
    await restOn(page, NO_LIMITS);
    const { boxes } = await showPainted(page, await numberOf(page, NO_LIMITS));
    const card = await page.inShadow('on-the-record-card', (root) => {
      const { top, bottom } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom };
    });
    for (const { y, height } of boxes) expect(card && (card.top >= y + height || card.bottom <= y)).toBe(true);
  });

  test('the page is the same before, during and after', async () => {
    const page = await harness.open(harness.unlisted('/two'));
    const shape = () => page.evaluate(() => [document.documentElement.outerHTML, document.body.innerText]);
    const bare = await shape();
    await page.goto(harness.listed('/two'));
    await restOn(page, NO_LIMITS);
    const [withCard, text] = await shape();
    expect([withCard?.replace(/<on-the-record-card[^>]*><\/on-the-record-card>/u, ''), text]).toEqual(bare);
    await page.press('Escape');
    await untilCardCloses(page);
    expect(await readCard(page)).toBeNull();
    expect(await shape()).toEqual(bare);
  });
});
