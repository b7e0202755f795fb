import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { DrivenBrowser, Tab } from './browsers/driven.ts';
import { type Surface, until } from './browsers/surface.ts';
import { openCardAt, untilCardCloses, untilStill } from './card.ts';
import { readPainted, showPainted } from './painted.ts';
import { type PopupRow, untilRows } from './popup.ts';
import { textTable } from './text-table.ts';

const THEMES = ['light', 'dark'] as const;

/**
 * Walks through the main thing as a person would, with mouse and button, and tells what was seen.
 *
 * @param out - folder for the pictures of page, card and popup; made when it is missing
 */
export async function tour(browser: DrivenBrowser, url: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const pictures: string[] = [];
  const take = async (surface: Surface, name: string) => {
    const file = join(out, `${name}.png`);
    await writeFile(file, await surface.screenshot());
    pictures.push(relative('', file));
  };

  const tab = await browser.openTab();
  await tab.setSize(1200, 860);
  await tab.goto(url);
  const rows = await firstRows(browser, tab);
  if (rows === null) {
    await take(tab, 'page-light');
    console.log(`${url}: no phrase of the record was found, or the site is not among those that are read.`);
  } else {
    for (const theme of THEMES) {
      await browser.setTheme(tab, theme);
      await take(tab, `page-${theme}`);
      await openCardAt(tab, await showPainted(tab, 0));
      await untilStill(tab);
      await take(tab, `card-${theme}`);
      await tab.press('Escape');
      await untilCardCloses(tab);
      await takePopup(browser, tab, theme, take);
      await tab.moveMouse(2, 2); // off the words, so that the next rest is one
    }
    console.log(describe(browser, url, rows));
  }
  console.log(['', 'Pictures:', ...pictures.map((file) => `  ${file}`)].join('\n'));
}

/** What the popup lists; `null` when nothing gets marked on the page. */
async function firstRows(browser: DrivenBrowser, tab: Tab): Promise<PopupRow[] | null> {
  const isMarked = until('phrases to be marked', async () => (await readPainted(tab)).length > 0);
  if (!(await isMarked.catch(() => false))) return null;
  const popup = await browser.openPopup(tab);
  const rows = await untilRows(popup);
  await popup.close();
  return rows;
}

async function takePopup(
  browser: DrivenBrowser,
  tab: Tab,
  theme: (typeof THEMES)[number],
  take: (surface: Surface, name: string) => Promise<void>,
) {
  const popup = await browser.openPopup(tab);
  await untilRows(popup);
  await browser.setTheme(popup, theme);
  await take(popup, `popup-${theme}`);
  await popup.close();
}

function describe(browser: DrivenBrowser, url: string, rows: PopupRow[]): string {
  const phrases = new Set(rows.map(({ words, printed }) => `${words} ${printed}`)).size;
  return [
    `${browser.version} · ${url}`,
    `${rows.length} places marked, ${phrases} different:`,
    '',
    textTable(
      ['phrase', 'original words', 'speaker', 'date'],
      rows.map(({ printed, words, speaker, date }) => [printed, words, speaker, date]),
      [34, 52, 26, 18],
    ),
  ].join('\n');
}
