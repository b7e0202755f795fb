import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Lets the extension open its welcome page, as it does once after it was installed, so that it does not come later and
 * cover the tab that is looked at. For a person it stays open.
 *
 * @param folder - of the built extension; one without such a page is not waited for
 * @param isOpen - whether the page is open by now
 * @param close - closes its tab; not called when it stays
 */
export async function passWelcome(
  folder: string,
  isOpen: () => Promise<boolean>,
  close: (() => Promise<void>) | null,
): Promise<void> {
  if (!existsSync(join(folder, 'welcome.html'))) return;
  await until('the welcome page', isOpen);
  await close?.();
}
