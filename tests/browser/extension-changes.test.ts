import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { readPainted } from '../../tools/painted.ts';
import { clickOn, restOn, untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const WORDS = '“no limits” partnership';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>changes</title>
<body><article><h1>Russia and China hail a ${WORDS}</h1><p>NATO called China a decisive enabler of Russia’s war.</p>
</article></body></html>`;
const site = () => ({ body: PAGE });

const FOLDER = copyOfExtension();

describeInBrowser(
  'the extension changes under an open page',
  site,
  (harness) => {
    afterAll(() => rmSync(FOLDER, { recursive: true }));
    let updates = 0;
    const openPainted = async () => {
      const page = await harness.browser.openTab(harness.listed('/'));
      await page.focus();
      await untilPainted(page, 2);
      return page;
    };
    /** Where a person switches extensions off, and removes them. */
    const inAnotherTab = async (page: Tab, change: () => Promise<void>) => {
      await page.moveMouse(3, 3);
      await untilCardCloses(page);
      const other = await harness.browser.openTab();
      await other.focus();
      await until('the page to be out of sight', () => page.evaluate(() => document.hidden));
      await change();
      await other.close();
      await page.focus();
    };

    test('updated: paint and card go, and the new version takes over', async () => {
      const page = await openPainted();
      await restOn(page, WORDS);
      changeManifest(FOLDER, { version: `99.0.${updates++}` });
      await harness.browser.updateExtension();
      await untilCardCloses(page);
      await page.focus();
      await untilPainted(page, 2);
      await page.moveMouse(3, 3);
      expect((await restOn(page, WORDS)).words).toContain('no limits');
      // In Firefox the lines' style is the extension's own, and not among the page's.
      const sheets = inject('browser') === 'chromium' ? 1 : 0;
      expect(await ours(page)).toEqual({ cards: 1, sheets, painted: 2 });
      expect(page.errors).toEqual([]);
    });

    test('switched off: nothing of it is left; on again: the open page is read, or the popup says how', async () => {
      const page = await openPainted();
      await inAnotherTab(page, () => harness.browser.setEnabled(false));
      await untilUnpainted(page);
      await page.moveMouse(200, 60);
      expect(await readCard(page)).toBeNull();

      await harness.browser.setEnabled(true);
      await page.focus();
      // Firefox starts its scripts in open pages by itself; Chromium does so when a page is loaded, or asked for.
      if (inject('browser') === 'chromium') {
        const popup = await harness.openPopup(page);
        await until('the sentence', () =>
          popup.evaluate(() => document.body.innerText.includes('This page has not been read yet.')),
        );
        await clickOn(popup, '.otr-state .otr-button');
      }
      await untilPainted(page, 2);
      await page.focus();
      expect((await restOn(page, WORDS)).words).toContain('no limits');
      expect(page.errors).toEqual([]);
    });

    test('removed: nothing of it is left to be seen', async () => {
      const page = await openPainted();
      await inAnotherTab(page, () => harness.browser.removeExtension());
      await untilUnpainted(page);
      expect(page.errors).toEqual([]);
    });
  },
  { extension: FOLDER, canStopBackground: true },
);

const REMOVED = copyOfExtension();

describeInBrowser(
  'the extension is removed over the page itself',
  site,
  (harness) => {
    afterAll(() => rmSync(REMOVED, { recursive: true }));

    test('lines and card are not to be seen any more', async () => {
      const page = await harness.browser.openTab(harness.listed('/'));
      await page.focus();
      await restOn(page, WORDS);
      await until('the line under the words', async () => (await seen(page)).lines === 'underline');
      expect((await seen(page)).card).toBe(true);
      await harness.browser.removeExtension();
      await until('the page to look as without us', async () => {
        const { lines, card } = await seen(page);
        return lines === 'none' && !card;
      });
      expect(page.errors).toEqual([]);
    });
  },
  { extension: REMOVED, canStopBackground: true },
);

const OTHER = copyOfExtension();

describeInBrowser(
  'two versions are installed at once',
  site,
  (harness) => {
    afterAll(() => rmSync(OTHER, { recursive: true }));

    test('a page is painted once, a card opens and closes, and neither disturbs the page', async () => {
      changeManifest(OTHER, {
        version: '99.0.0',
        browser_specific_settings: { gecko: { id: 'another@on-the-record.example', strict_min_version: '142.0' } },
      });
      await harness.browser.installBeside(OTHER);
      const page = await harness.open(harness.listed('/'));
      // The newcomer's welcome comes in front whenever it is ready, and a page behind it is not painted.
      await until('the page in front to be painted', async () => {
        await page.focus();
        return (await readPainted(page)).length === 2;
      });
      const before = await page.evaluate(() => document.body.outerHTML);
      expect((await restOn(page, WORDS)).words).toContain('no limits');
      await page.press('Escape');
      await page.press('Escape');
      await untilCardCloses(page);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
      await untilPainted(page, 2);
      expect(page.errors).toEqual([]);
    });
  },
  { canStopBackground: true },
);

/** What a person sees of us, which in Firefox is not what is there: see docs/reliability.md. */
function seen(page: Tab): Promise<{ lines: string; card: boolean }> {
  return page.evaluate(() => ({
    lines: CSS.highlights.has('on-the-record')
      ? getComputedStyle(document.body, '::highlight(on-the-record)').textDecorationLine
      : 'none',
    card: document.querySelector('on-the-record-card')?.checkVisibility() ?? false,
  }));
}

async function untilUnpainted(page: Tab): Promise<void> {
  await until('the page to be seen', () => page.evaluate(() => !document.hidden));
  await until('the page to be as it was', async () => {
    const { cards, painted } = await ours(page);
    return cards + painted === 0;
  });
}

function copyOfExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  cpSync(builtExtension(inject('browser')), folder, { recursive: true });
  return folder;
}

function changeManifest(folder: string, change: object) {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

/** What of us is on a page. */
function ours(page: Tab): Promise<{ cards: number; sheets: number; painted: number }> {
  return page.evaluate(() => ({
    cards: document.querySelectorAll('on-the-record-card').length,
    sheets: document.adoptedStyleSheets.length,
    painted: CSS.highlights.get('on-the-record')?.size ?? 0,
  }));
}
