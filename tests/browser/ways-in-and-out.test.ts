import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { readCard } from '../../tools/card.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { inProject } from '../../tools/steps.ts';
import { clickOn, restOn, untilShown } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

describeInBrowser('ways into the record and out of it', folderSite(inProject('demo/news')), (harness) => {
  test('words after “said” in the address bar are answered, and Enter opens the search', async () => {
    const inside = await harness.openInside();
    const offered = await harness.browser.addressBar.offers('no limits');
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.join('\n')).toContain('Friendship between the two States has no limits');

    await harness.browser.addressBar.enter('no limits');
    await until('the search in a tab', async () => {
      const tabs = (await inside.call('tabs.query', {})) as { url?: string }[];
      return tabs.some(({ url }) => url?.endsWith('library.html#/search?q=no+limits'));
    });
  });

  test('the popup opens the panel beside the page', async () => {
    const popup = await harness.openPopup(await harness.open(harness.listed('/')));
    await untilShown(popup, 'footer nav button');
    await clickOn(popup, 'footer nav button');
    await until('the panel', () => harness.browser.isPanelOpen());
  });

  test('a timeline is saved as SVG and as PNG', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'timeline-'));
    try {
      await harness.browser.saveTo(folder);
      const library = await harness.openOwn('library.html#/phrase/no-limits');
      await untilShown(library, '.otr-dot');
      await clickOn(library, '.otr-timeline .otr-actions button:nth-of-type(4)');
      const svg = await until('the SVG', () => saved(folder, 'timeline.svg'));
      expect(svg.toString()).toMatch(/^<svg[\s\S]+“No limits” partnership[\s\S]+<\/svg>\s*$/);
      await clickOn(library, '.otr-timeline .otr-actions button:nth-of-type(5)');
      const png = await until('the PNG', () => saved(folder, 'timeline.png'));
      expect([...png.subarray(0, 4)]).toEqual(PNG_SIGNATURE);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a language that is chosen is spoken at once by our pages, and by the card on a page', async () => {
    const options = await harness.openOwn('options.html');
    await choose(options, 'ru');
    await until('the options in Russian', () =>
      options.evaluate(() => document.documentElement.lang === 'ru' && document.title.startsWith('Настройки')),
    );
    const page = await harness.open(harness.listed('/'));
    await restOn(page, '“no limits” partnership');
    expect((await until('the card', () => readCard(page))).all).toContain('Открыть источник');
    await choose(options, 'browser');
    await until('the options in English', () => options.evaluate(() => document.title.startsWith('Options')));
  });
});

async function choose(options: Tab, language: string) {
  await until('the choice of a language', () =>
    options.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('select[name="language"]');
      if (!select) return false;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, language),
  );
}

/** A file once it is there whole; null before. */
async function saved(folder: string, name: string): Promise<Buffer | null> {
  const files = await readdir(folder);
  if (!files.includes(name) || files.some((file) => /\.(?:part|crdownload)$/.test(file))) return null;
  const content = await readFile(join(folder, name));
  return content.length > 0 ? content : null;
}
