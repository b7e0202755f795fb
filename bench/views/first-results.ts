import type { Page } from 'puppeteer-core';
import { until } from '../../tools/browsers.ts';

/** What the page notes of one key; milliseconds of its own clock. */
interface Noted {
  /** When the key was pressed, by the browser's input; 0 while none was. */
  pressed: number;
  /** When rows were put into the list for it; 0 while they were not. */
  filled: number;
}

declare global {
  var noted: Noted;
}

/** Lets the page note when a key is pressed and when the list of results changes after it. */
export async function watchFirstResults(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.noted = { pressed: 0, filled: 0 };
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      globalThis.noted = { pressed: timeStamp, filled: 0 };
    };
    addEventListener('keydown', onKey, { capture: true });
    const isOfList = (node: Node) =>
      node instanceof Element && (node.closest('.otr-rows') ?? node.querySelector('.otr-rows')) !== null;
    const observer = new MutationObserver((changes) => {
      const { noted } = globalThis;
      const isFilled = changes.some(({ addedNodes }) => [...addedNodes].some(isOfList));
      if (noted.pressed > 0 && noted.filled === 0 && isFilled) noted.filled = performance.now();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/**
 * Types a letter and tells how long its first results took; null where the list stays as it was, as with a query that
 * finds the same. Returns when the page has come to rest.
 */
export async function firstResultsAfter(page: Page, letter: string): Promise<number | null> {
  await page.keyboard.type(letter);
  await until('the answer to the key', () => page.evaluate(isAnswered));
  const { pressed, filled } = await page.evaluate(() => globalThis.noted);
  return filled === 0 ? null : filled - pressed;
}

/** Runs in the page: nothing has changed for as long as an idle moment and two frames take, twice in a row. */
async function isAnswered(): Promise<boolean> {
  const look = () => document.querySelector('main')?.innerText ?? '';
  const before = look();
  for (let turn = 0; turn < 6; turn++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
  return look() === before;
}
