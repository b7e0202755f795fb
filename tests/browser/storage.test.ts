import { expect, inject, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { clickOn, restOn, untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';
import { openInside } from './inside.ts';
import { BODY, dropFile, openPacks, packText, press, says } from './packs/packs-page.ts';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>full</title>';
const PAGE = `${HEAD}<body><article><h1>Russia and China hail a “no limits” partnership</h1></article>`;
const NOT_KEPT = 'Your browser could not keep this choice';
/** Chromium gives an extension's choices so much room; Firefox sets no bound that a test could reach. */
const ROOM_BYTES = 10 * 1024 * 1024;

describeInBrowser(
  'the storage is corrupted, or full',
  (path) => ({ body: path === '/pier' ? HEAD + BODY : PAGE }),
  (harness) => {
    test('what is kept is corrupted: usual settings serve, and the old value is set aside, not lost', async () => {
      const within = await openInside(harness.browser);
      const broken = { version: 1, value: { painter: 7, rubbish: '\u0000' } };
      await within.call('storage.local.set', { settings: broken, sites: 'no list at all' });
      const tab = await harness.open(harness.listed('/'));
      await untilPainted(tab, 1);
      expect((await restOn(tab, '“no limits” partnership')).words).toContain('no limits');
      await within.ask('setSite', { host: 'elsewhere.example', isOn: false });
      expect(await within.call('storage.local.get', 'sites.kept')).toEqual({ 'sites.kept': 'no list at all' });
      expect(await within.call('storage.local.get', 'settings')).toEqual({ settings: broken });
      await within.call('storage.local.clear');
    });

    if (inject('browser') === 'chromium') {
      test('a choice that cannot be kept is said not to be, and the one before holds', async () => {
        const within = await openInside(harness.browser);
        await within.call('storage.local.set', { filler: 'x'.repeat(ROOM_BYTES - 64) });
        const options = await harness.openOwn('options.html');
        await clickOn(options, 'input[name="quotations"]');
        await until('the sentence', async () => (await alerts(options)).includes(NOT_KEPT));
        expect(await options.evaluate(() => document.querySelector('input:checked[name="quotations"]'))).toBeNull();

        const page = await harness.open(harness.listed('/'));
        await untilPainted(page, 1);
        const popup = await harness.openPopup(page);
        await clickOn(popup, '[role="switch"]');
        await until('the sentence', () =>
          popup.evaluate((words) => document.querySelector('[role="alert"]')?.textContent?.includes(words), NOT_KEPT),
        );
        await popup.close();
        await untilPainted(page, 1);

        await within.call('storage.local.remove', 'filler');
        await clickOn(options, 'input[name="quotations"]');
        await until('the choice to be kept', () =>
          options.evaluate(() => document.querySelector('input:checked[name="quotations"]') !== null),
        );
        expect(await alerts(options)).toBe('');
        await within.call('storage.local.clear');
      });

      test('a pack that finds no room is said so, and the one before is whole and found', async () => {
        const packs = await openPacks(harness.browser);
        await dropFile(packs, packText(3));
        await says(packs, /3 statements added/);
        const session = await packs.page.createCDPSession();
        const origin = harness.browser.extensionOrigin;
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
        await dropFile(packs, packText(3_000, { version: '2.0.0' }));
        await says(packs, /no room|full[\s\S]*Nothing has changed/i);
        await session.send('Storage.overrideQuotaForOrigin', { origin });
        expect(await says(packs, /The pier/)).toMatch(/1\.0\.0[\s\S]*3 statements/);

        const page = await harness.open(harness.listed('/pier'));
        await untilPainted(page, 1);
        await packs.focus();
        await dropFile(packs, packText(3_000, { version: '2.0.0' }));
        await says(packs, /now at version 2\.0\.0/);
        await press(packs, /^Remove The pier/);
        await says(packs, /was removed/);
        await packs.close();
      });
    }
  },
);

function alerts(page: Tab): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="alert"]')]
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .trim(),
  );
}
