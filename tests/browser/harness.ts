import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type DrivenBrowser, type LaunchOptions, launch, type Surface, type Tab, until } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type PageServer, type Site, servePages } from '../../tools/page-server.ts';
import { type Inside, openInside } from './inside.ts';
import { foreignRequests } from './network.ts';

/** On the bundled list, so its pages are read unasked. */
const LISTED = 'pages.on-the-record.localhost';
/** Not on the list. */
const UNLISTED = '127.0.0.1';

/** What a test file gets: one browser with the built extension, and pages of its own. */
export interface Harness {
  readonly browser: DrivenBrowser;
  /** Address of a page where the extension reads by itself. */
  listed(path: string): string;
  /** Address of the same page where it does not. */
  unlisted(path: string): string;
  /** Opens a page in a new tab; it is closed after the test. */
  open(url: string): Promise<Tab>;
  /** Waits until the extension says that it has read the page to its end. */
  untilRead(tab: Tab): Promise<void>;
  /** The choice “every occurrence”, where “the first of each phrase” is the usual one. */
  showEveryPlace(): Promise<void>;
  /** Opens a page of the extension, as in `options.html`, in a new tab; it is closed after the test. */
  openOwn(path: string): Promise<Tab>;
  /** The extension from within, in a tab that stays open behind the others. */
  openInside(): Promise<Inside>;
  /** Opens the real popup over a tab; it is closed after the test. */
  openPopup(tab: Tab): Promise<Surface>;
}

/**
 * Tests with a browser and a site of their own.
 *
 * Every request of the browser, whoever makes it, goes through the site's server. The last test holds that none was
 * the extension's; after each test, that no code of ours reported an error.
 *
 * @param what - as `describe` has it
 * @param site - answers the pages of both hosts
 * @param tests - declares the tests
 * @param options - beyond the usual ones
 */
export function describeInBrowser(
  what: string,
  site: Site,
  tests: (harness: Harness) => void,
  options: Partial<LaunchOptions> = {},
) {
  describe(what, () => {
    const harness = useBrowser(site, options);
    tests(harness);
    test('the extension asked nothing of the network', () => {
      expect(harness.requests.length).toBeGreaterThan(0);
      expect(foreignRequests(harness.requests, [LISTED, UNLISTED])).toEqual([]);
    });
  });
}

function useBrowser(site: Site, options: Partial<LaunchOptions>) {
  let server: PageServer;
  let browser: DrivenBrowser;
  let opened: Surface[] = [];
  let inside: Promise<Inside> | null = null;

  const start = async () => {
    opened = [];
    inside = null;
    const name = inject('browser');
    browser = await launch({
      name,
      headless: true,
      extension: builtExtension(name),
      proxy: server.address,
      ...options,
    });
  };

  beforeAll(async () => {
    server = await servePages({ [LISTED]: site, [UNLISTED]: site });
    await start();
  });
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return;
    await browser.close(); // what a failed try has left behind is no part of the next
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const surface of opened.toReversed()) await surface.close();
    opened = [];
    expect(await browser.extensionErrors(), 'errors of the extension').toEqual([]);
  });

  return {
    get browser() {
      return browser;
    },
    get requests() {
      return server.requests;
    },
    listed: (path: string) => server.url(LISTED, path),
    unlisted: (path: string) => server.url(UNLISTED, path),
    async open(url: string) {
      const tab = await browser.openTab();
      opened.push(tab);
      await tab.setSize(1200, 850);
      await tab.goto(url);
      await tab.focus(); // a tab in the background is not read until somebody looks at it
      return tab;
    },
    async untilRead(tab: Tab) {
      const popup = await browser.openPopup(tab);
      await until('the page to be read', () =>
        popup.evaluate(() => {
          const isListed = /^\d+ phrases?$/.test(document.querySelector('[role="status"]')?.textContent ?? '');
          return isListed || document.body.innerText.includes('No phrase of the record was found');
        }),
      );
      await popup.close();
    },
    async showEveryPlace() {
      const options = await browser.openExtensionPage('options.html');
      const { x, y } = await until('the choice of all places', () =>
        options.evaluate(() => {
          const all = [...document.querySelectorAll('label')].find((label) => label.innerText.trim() === 'Every place');
          all?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = all?.querySelector('input')?.getBoundingClientRect();
          return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        }),
      );
      await options.click(x, y);
      await until('the choice to be kept', () =>
        options.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings')).includes('"all"')),
      );
      await options.close();
    },
    async openOwn(path: string) {
      const tab = await browser.openExtensionPage(path);
      opened.push(tab);
      await tab.setSize(1200, 850);
      await tab.focus();
      return tab;
    },
    openInside: () => (inside ??= openInside(browser)),
    async openPopup(tab: Tab) {
      const popup = await browser.openPopup(tab);
      opened.push(popup);
      return popup;
    },
  };
}
