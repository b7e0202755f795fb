import { expect, inject, test } from 'vitest';
import type { Surface } from '../../tools/browsers.ts';
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

    // Only Chromium's page of extensions can be driven; Firefox has the same choice in its add-on manager.
    if (inject('browser') === 'chromium') {
      test('access that is taken away while a page is read ends the reading there, until it is given back', async () => {
        const page = await harness.open(harness.listed('/'));
        await untilPainted(page, 1);
        const manager = await harness.browser.openTab('chrome://extensions/');
        await setAccess(manager, 'ON_CLICK');
        await page.focus();
        await untilPainted(page, 0);
        expect(page.errors).toEqual([]);

        await setAccess(manager, 'ON_ALL_SITES');
        await manager.close();
        await page.reload();
        await page.focus();
        await untilPainted(page, 1);
      });
    }
  },
);

/** Makes the choice “site access” in the browser's page of extensions, which alone has this API. */
async function setAccess(manager: Surface, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  await manager.evaluate(async (access) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        getExtensionsInfo(): Promise<{ id: string; name: string }[]>;
        updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
      };
    };
    const own = (await developerPrivate.getExtensionsInfo()).find(({ name }) => name.startsWith('On the Record'));
    if (!own) throw new Error('the extension is not installed');
    await developerPrivate.updateExtensionConfiguration({ extensionId: own.id, hostAccess: access });
    return true;
  }, hostAccess);
}
