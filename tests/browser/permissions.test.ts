import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>access</title>
<body><article><h1>Russia and China hail a “no limits” partnership</h1></article></body></html>`;

describeInBrowser(
  'what the browser lets us read',
  () => ({ body: PAGE }),
  (harness) => {
    test('a page is read again after it was loaded again', async () => {
      const page = await harness.open(harness.listed('/'));
      await untilPainted(page, 1);
      await page.reload();
      await untilPainted(page, 1);
    });

    test('access that is taken away while a page is read ends the reading there, until it is given back', async () => {
      const page = await harness.open(harness.listed('/'));
      await untilPainted(page, 1);
      await harness.browser.setSiteAccess(false);
      await page.focus();
      await untilPainted(page, 0);
      expect(page.errors).toEqual([]);
      const popup = await harness.openPopup(page);
      await until('the popup to say how the page is read', () =>
        popup.evaluate(() => document.body.innerText.includes('pages are read only when you ask')),
      );
      await popup.close();

      await harness.browser.setSiteAccess(true);
      await page.reload();
      await page.focus();
      await untilPainted(page, 1);
    });
  },
);
