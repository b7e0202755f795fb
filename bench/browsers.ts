import { type Browser, type ConnectOptions, type LaunchOptions, launch, type Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';
// Where they are not in their usual places.
const { CHROMIUM = '/usr/bin/chromium', FIREFOX = '/usr/bin/firefox-esr' } = process.env;

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Starts a headless browser whose clock is fine enough for microseconds (Chromium's by the pages' headers). */
export function startBrowser(
  name: BrowserName,
  options: Pick<ConnectOptions & LaunchOptions, 'targetFilter' | 'userDataDir'> = {},
): Promise<Browser> {
  if (name === 'chromium') {
    return launch({
      executablePath: CHROMIUM,
      headless: true,
      pipe: true,
      enableExtensions: true,
      ...options,
      protocolTimeout: 300_000,
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    });
  }
  return launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    protocolTimeout: 300_000,
    extraPrefsFirefox: {
      'privacy.reduceTimerPrecision': false,
      'dom.ipc.processPrelaunch.enabled': true,
      'dom.max_script_run_time': 0,
    },
  });
}

/** Opens a page, works with it, closes it. */
export async function withPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    return await work(page);
  } finally {
    await page.close();
  }
}
