import type { Browser } from 'puppeteer-core';
import { type Surface, until } from './surface.ts';

/** Settles when a browser is gone. */
export function untilClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}

/** Waits until a surface has heard of a change of theme and has drawn it. */
export async function untilTheme(surface: Surface, theme: 'light' | 'dark'): Promise<void> {
  await until(`the theme to be ${theme}`, () =>
    surface.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme),
  );
  await surface.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(),
  );
}
