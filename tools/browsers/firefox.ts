import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bidiOf, callInShadowOf, contextOf } from './bidi.ts';
import type { AddressBar, DrivenBrowser, LaunchOptions, Tab } from './driven.ts';
import { browserVersion, ensureBrowser } from './find.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import { asSpoken } from './spoken.ts';
import { type Surface, until } from './surface.ts';
import { PuppeteerTab } from './tab.ts';
import { passWelcome, untilClosed, untilTheme } from './waits.ts';

/** Firefox gives an extension a random address in each profile; a fixed one can be asked for before it is installed. */
const UUID = '6f6e2d74-6865-4d72-a563-6f7264000001';
const ORIGIN = `moz-extension://${UUID}`;

/** Starts Firefox; see {@link LaunchOptions}. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const executablePath = await ensureBrowser('firefox');
  const id = options.extension ? geckoId(options.extension) : '';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify(id ? { [id]: UUID } : {}),
      ...QUIET,
      ...(options.proxy ? throughProxy(options.proxy) : {}),
    },
  });
  if (options.extension) await browser.installExtension(options.extension);
  const [first = await browser.newPage()] = await browser.pages();
  const chrome = await FirefoxChrome.of(bidiOf(first), id);
  if (options.extension) {
    const welcome = `${ORIGIN}/welcome.html`;
    const close = options.headless ? () => chrome.closeTab(welcome) : null;
    await passWelcome(options.extension, () => chrome.hasTab(welcome), close);
  }
  return new DrivenFirefox(browser, browserVersion(executablePath), id && ORIGIN, chrome, options);
}

/** Silence: what the browser itself would fetch or show on a first run. */
const QUIET = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,', // no remote settings
  'toolkit.telemetry.server': 'data:,',
} as const;

function throughProxy(proxy: string) {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${folder}: the manifest names no id for Firefox`);
  return id;
}

class DrivenFirefox implements DrivenBrowser {
  readonly name = 'firefox';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #chrome: FirefoxChrome;
  readonly #folder: string;

  constructor(
    browser: Browser,
    version: string,
    origin: string,
    chrome: FirefoxChrome,
    { extension = '' }: LaunchOptions,
  ) {
    this.#browser = browser;
    this.#folder = extension;
    this.closed = untilClosed(browser);
    this.version = version;
    this.extensionOrigin = origin;
    this.#chrome = chrome;
  }

  async openTab(url = 'about:blank') {
    const tab = new PuppeteerTab(await this.#browser.newPage(), callInShadow);
    if (url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  async openPopup(tab: Tab): Promise<Surface> {
    await tab.focus();
    await this.#chrome.clickAction();
    const context = await until('the popup to open', () => this.#chrome.popupContext());
    return new FirefoxPopup(bidiOf(tab.page), context, async () => {
      await this.#chrome.closePopup();
      await until('the popup to close', async () => (await this.#chrome.popupContext()) === null);
    });
  }

  async runCommand(tab: Tab, command: string) {
    await tab.focus();
    await this.#chrome.runCommand(command);
  }

  async openExtensionPage(path: string) {
    const tab = new PuppeteerTab(await this.#browser.newPage(), callInShadow);
    const url = `${this.extensionOrigin}/${path}`;
    // Firefox never tells that a page of an extension has loaded, so ask the page itself.
    await bidiOf(tab.page).send('browsingContext.navigate', { context: contextOf(tab.page), url, wait: 'none' });
    await until(`${path} to load`, () =>
      tab.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    );
    return tab;
  }

  async setTheme(surface: Surface, theme: 'light' | 'dark') {
    await this.#chrome.setTheme(theme);
    await untilTheme(surface, theme);
  }

  stopBackground() {
    return this.#chrome.stopBackground();
  }

  isBackgroundRunning() {
    return this.#chrome.isBackgroundRunning();
  }

  setEnabled(isEnabled: boolean) {
    return this.#chrome.setEnabled(isEnabled);
  }

  setSiteAccess(isGiven: boolean) {
    return this.#chrome.setSiteAccess(isGiven);
  }

  async updateExtension() {
    await this.#browser.installExtension(this.#folder);
  }

  async installBeside(folder: string) {
    await this.#browser.installExtension(folder);
  }

  removeExtension() {
    return this.#chrome.removeExtension();
  }

  readonly addressBar: AddressBar = {
    offers: (words) => this.#chrome.offered(words),
    enter: (words) => this.#chrome.enterInAddressBar(words),
  };

  isPanelOpen() {
    return this.#chrome.isSidebarOpen();
  }

  saveTo(folder: string) {
    return this.#chrome.saveTo(folder);
  }

  async spoken(surface: Surface) {
    const isPopup = surface instanceof FirefoxPopup;
    // A page's process tells of changes at its next frame: once that is over, what it has told has come before this.
    await surface.evaluate(
      () => new Promise<void>((settle) => requestAnimationFrame(() => requestAnimationFrame(() => settle()))),
    );
    const nodes = await until('what a screen reader gets', () => this.#chrome.accessibleNodes(isPopup));
    return nodes.map((node) => asSpoken('firefox', node));
  }

  extensionErrors() {
    return this.#chrome.errorsFrom(this.extensionOrigin);
  }

  async close() {
    if (this.#browser.connected) await this.#browser.close();
  }
}

function callInShadow(page: Page, selector: string, call: string, args: unknown[]) {
  return callInShadowOf(bidiOf(page), contextOf(page), selector, call, args);
}
