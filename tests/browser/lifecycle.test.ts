import { expect, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { readPainted } from '../../tools/painted.ts';
import { restOn } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const WORDS = '“no limits” partnership';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>life</title>
<body><article><h1>Russia and China hail a ${WORDS}</h1><p>NATO called China a decisive enabler of Russia’s war.</p>
</article></body></html>`;

/** `TABS=100` tries as many; they cost a minute and some gigabytes. */
const TABS = Number(process.env['TABS'] ?? 20);

const isPainted = (tab: Tab) => until('the words to be painted', async () => (await readPainted(tab)).length > 0);

describeInBrowser(
  'faults around a page that is read',
  () => ({ body: PAGE }),
  (harness) => {
    const open = async (path: string) => {
      await harness.openInside();
      return harness.open(harness.listed(path));
    };

    test('a page left and come back to is painted again', async () => {
      const tab = await open('/first');
      await isPainted(tab);
      await tab.goto(harness.listed('/second'));
      await isPainted(tab);
      await tab.page.goBack();
      await until('the first page', () => tab.evaluate(() => location.pathname === '/first'));
      await isPainted(tab);
      expect((await restOn(tab, WORDS)).words).toContain('no limits');
      expect(tab.errors).toEqual([]);
    });

    test('a tab behind others follows its page when it comes to the front', async () => {
      const within = await harness.openInside();
      const url = harness.listed('/hidden');
      const tab = await open('/hidden');
      await isPainted(tab);
      const other = await open('/other');
      await tab.evaluate(() => {
        document.querySelector('p')?.replaceChildren('China and Russia: a friendship without limits.');
        return true;
      });
      await isPainted(other);
      await tab.focus();
      await until('the new words to be found', async () =>
        (await within.hits(url))?.words.some((words) => words.includes('friendship without limits')),
      );
    });

    test(`${TABS} tabs are read, each by its own reader`, async () => {
      const within = await harness.openInside();
      const urls = Array.from({ length: TABS }, (_, at) => harness.listed(`/tab-${at}`));
      for (const url of urls) await isPainted(await harness.open(url));
      for (const url of urls) expect((await within.hits(url))?.words.length).toBe(2);
    });
  },
);
