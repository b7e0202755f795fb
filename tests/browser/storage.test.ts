import { expect, inject, test } from 'vitest';
import { type Tab, until } from '../../tools/browsers.ts';
import { clickOn, restOn, untilPainted } from './acting.ts';
import { describeInBrowser } from './harness.ts';
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
      const within = await harness.openInside();
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
        const within = await harness.openInside();
        await fillChoices(await harness.openOwn('welcome.html'));
        const options = await harness.openOwn('options.html');
        await clickOn(options, 'input[name="quotations"]');
        await until('the sentence', async () => (await alerts(options)).includes(NOT_KEPT));
        expect(await options.evaluate(() => document.querySelector('input:checked[name="quotations"]'))).toBeNull();

        await within.call('storage.local.remove', 'filler');
        await clickOn(options, 'input[name="quotations"]');
        await until('the sentence to go', async () => (await alerts(options)) === '');
        expect(await options.evaluate(() => document.querySelector('input:checked[name="quotations"]'))).not.toBeNull();
        expect(await within.call('storage.local.get', 'settings')).toMatchObject({
          settings: { value: { quotations: true } },
        });
        await within.call('storage.local.clear');
      });
    }

    test('a pack that finds no room is said so, and the one before is whole and found', async () => {
      const packs = await openPacks(harness.browser);
      await dropFile(packs, packText(3));
      await says(packs, /3 statements added/);
      await packs.evaluate(fillDisk);
      await dropFile(packs, packText(3_000, { version: '2.0.0' }));
      await says(packs, /There is no room left[\s\S]*Nothing has changed/);
      expect(await says(packs, /The pier/)).toMatch(/1\.0\.0[\s\S]*3 statements/);
      await packs.close();

      const page = await harness.open(harness.listed('/pier'));
      await untilPainted(page, 1);
      const again = await openPacks(harness.browser);
      await dropFile(again, packText(3_000, { version: '2.0.0' }));
      await says(again, /now at version 2\.0\.0/);
      await press(again, /^Remove The pier/);
      await says(again, /was removed/);
      await again.close();
    });
  },
);

/** Runs in a page of ours: its database finds no room after some records, as on a full disk. No browser can be told to. */
function fillDisk(): boolean {
  const put = IDBObjectStore.prototype.put;
  let rows = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    if (this.name === 'chunks' && ++rows > 60) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, row);
  };
  return true;
}

/** From within: so much text takes long to send there. */
async function fillChoices(page: Tab): Promise<void> {
  await page.evaluate(async (bytes) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ filler: 'x'.repeat(bytes) });
    return true;
  }, ROOM_BYTES - 64);
  await page.close(); // what is kept there is told to every page that is open
}

function alerts(page: Tab): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="alert"]')]
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .trim(),
  );
}
