import { expect, test } from 'vitest';
import type { Tab } from '../../tools/browsers.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { inProject } from '../../tools/steps.ts';
import { untilShown } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const NARROW = [320, 640] as const;
const STATEMENT = '2022-02-04-joint-statement-no-limits';

/** Ways to look at a page that layouts break at; each begins where the one before ended. */
const HARDSHIPS: readonly (readonly [name: string, apply: () => void])[] = [
  ['as it is', () => {}],
  [
    'from right to left',
    () => {
      document.documentElement.dir = 'rtl';
    },
  ],
  [
    'with text twice as large',
    () => {
      document.documentElement.dir = 'ltr';
      document.documentElement.style.fontSize = '200%';
    },
  ],
  [
    'with texts twice as long',
    () => {
      document.documentElement.style.fontSize = '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (/\p{L}/u.test(text) && !node.parentElement?.closest('textarea')) node.nodeValue = `${text} ${text}`;
      }
    },
  ],
];

/** WCAG 2.2, 1.4.10 (reflow) and 1.4.4 (resize text): nobody has to scroll sideways to read a page of ours. */
describeInBrowser('our pages at 320 px', folderSite(inProject('demo/news')), (harness) => {
  test.each([
    ['welcome.html', 'h1'],
    ['sidepanel.html', '.otr-search'],
    ['library.html', '.otr-rows > li'],
    ['library.html#/search?q=limits', '.otr-rows mark'],
    ['library.html#/search?q=limits&view=context', '.otr-kwic tr'],
    ['library.html#/search?q=limits&view=time', '.otr-timeline'],
    [`library.html#/statement/${STATEMENT}`, '.otr-cite'],
    ['library.html#/phrase/no-limits', '.otr-timeline'],
    ['library.html#/speaker/wang-yi', '.otr-timeline'],
    ['library.html#/help', 'kbd'],
    ['library.html#/method', 'main h2'],
    ['options.html', 'h1'],
    ['packs.html', 'h1'],
    ['packs.html#/statements/new', 'form'],
    ['packs.html#/phrases/new', 'form'],
    ['draft.html', 'textarea'],
  ])('%s is not wider than the window', async (path, ready) => {
    const page = await harness.openOwn(path);
    await page.setSize(...NARROW);
    await untilShown(page, ready);
    for (const [name, apply] of HARDSHIPS) {
      await page.evaluate(apply);
      expect(await sticksOut(page), name).toEqual([]);
    }
  });
});

/** What makes the page wider than its window, the outermost elements only; nothing where it is not. */
function sticksOut(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    };
    return [...document.body.querySelectorAll('*')]
      .filter((each) => isOut(each) && !(each.parentElement && isOut(each.parentElement)))
      .map((each) => `${each.localName}.${each.className}: ${each.textContent?.slice(0, 40)}`);
  });
}
