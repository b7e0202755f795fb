import type { DrivenBrowser, Surface, Tab } from '../../../tools/browsers.ts';
import { until } from '../../../tools/browsers.ts';

/** What every scenario of the reader is given: a browser with the extension, and where its pages are served. */
export interface ReaderTest {
  readonly browser: DrivenBrowser;
  /** Address of a page of ours on the demo host, as in `article('two-phrases')`. */
  article(name: ArticleName): string;
  /** The same page on a host that is not on the list. */
  elsewhere(name: ArticleName): string;
}

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>China and Russia, two years on</title>';
const FIRST =
  'Xi Jinping and Vladimir Putin met in Beijing on Friday. China and Russia called it a “no limits” partnership, ' +
  'three weeks before Russian troops crossed into Ukraine.';
const SECOND =
  'China and Russia said that their relations are based on non-alliance, non-confrontation and non-targeting of ' +
  'third countries.';

/** Pages by name. They hold two phrases that the bundled corpus must know whatever else it knows. */
export const ARTICLES = {
  'two-phrases': `${HEAD}<article><h1>A visit to Beijing</h1><p id="first">${FIRST}</p><p id="second">${SECOND}</p></article>`,
  linked: `${HEAD}<article><h1>A visit to Beijing</h1><p id="first">${FIRST.replace('“no limits” partnership', '<a href="#there">“no limits” partnership</a>')}</p><p id="there">There.</p></article>`,
  unfolding: `${HEAD}<article><h1>A visit to Beijing</h1><p>Read on.</p><div id="more" hidden><p id="first">${FIRST}</p></div></article>`,
  tall: `${HEAD}<style>p{margin-block:150vh}</style><article><h1>A visit to Beijing</h1><p id="first">${FIRST}</p><p id="second">${SECOND}</p></article>`,
} as const;
export type ArticleName = keyof typeof ARTICLES;

/** The painted words of a page, in its order; spaces as one. */
export function paintedWords(page: Surface): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('on-the-record') ?? [])].map((highlighted) => {
      const range = new Range();
      range.setStart(highlighted.startContainer, highlighted.startOffset);
      range.setEnd(highlighted.endContainer, highlighted.endOffset);
      return range.toString().replace(/\s+/gu, ' ');
    }),
  );
}

/** Opens a page and waits until so many phrases are painted. */
export async function openPainted(browser: DrivenBrowser, url: string, count: number): Promise<Tab> {
  const tab = await browser.openTab(url);
  await tab.focus(); // a tab in the background is not read until it is looked at
  await until(`${count} painted phrases on ${url}`, async () => (await paintedWords(tab)).length >= count);
  return tab;
}

/** Middle of the first line of some words of the page, in the viewport; scrolls to them. */
export function middleOf(page: Surface, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [line] = range.getClientRects();
      if (line) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    }
    throw new Error(`no such words on the page: ${wanted}`);
  }, words);
}

export const CARD = 'on-the-record-card';

export function isCardOpen(page: Surface): Promise<boolean> {
  return page.evaluate((name) => document.querySelector(name) !== null, CARD);
}

/** Rests the pointer on words of the page until the card is there. */
export async function restOn(page: Surface, words: string) {
  const { x, y } = await middleOf(page, words);
  await page.moveMouse(5, 5);
  await page.moveMouse(x, y);
  await until(`the card of ${words}`, () => isCardOpen(page));
}

/** What the card says, as text. */
export function cardText(page: Surface): Promise<string | null> {
  return page.inShadow(CARD, (root) => root.querySelector('[role="dialog"]')?.textContent ?? '');
}

export async function expectClosed(page: Surface, when: string) {
  await until(`the card to close ${when}`, async () => !(await isCardOpen(page)));
}
