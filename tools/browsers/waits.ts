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
 * cover the tab that is looked at.
 *
 * @param options.keep - leave it open, for a person
 */
export async function passWelcome(
  browser: Browser,
  extension: { folder: string; origin: string },
  options: { keep: boolean },
): Promise<void> {
  if (!existsSync(join(extension.folder, 'welcome.html'))) return;
  const welcome = await until('the welcome page', async () =>
    (await browser.pages()).find((page) => page.url().startsWith(`${extension.origin}/welcome.html`)),
  );
  if (!options.keep) await welcome.close();
}
