import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { ChromiumPopup } from './chromium-popup.ts';
import type { AddressBar, DrivenBrowser, LaunchOptions, Tab } from './driven.ts';
import { browserVersion, ensureBrowser } from './find.ts';
import { asSpoken } from './spoken.ts';
import { type Surface, until } from './surface.ts';
import { PuppeteerTab } from './tab.ts';
import { passWelcome, untilClosed, untilTheme } from './waits.ts';

/** Silence: what the browser itself would fetch, ask or show on a first run. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

const LISTENED_TO = ['page', 'service_worker', 'background_page', 'other'];

/** Starts Chromium; see {@link LaunchOptions}. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const executablePath = await ensureBrowser('chromium');
  const args = [...QUIET, '--window-size=1280,900'];
  if (process.getuid?.() === 0) args.push('--no-sandbox'); // Chromium's sandbox refuses to start as root
  if (options.proxy) args.push(`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>');
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: options.extension ? [options.extension] : true,
    defaultViewport: null, // a popup keeps the size it gives itself
    args,
    ...(options.canStopBackground ? { targetFilter: (target) => target.type() !== 'service_worker' } : {}),
  });
  const id = options.extension ? await extensionId(browser) : '';
  const driven = new DrivenChromium(browser, browserVersion(executablePath), id, options);
  if (options.extension) {
    const find = async () =>
      (await browser.pages()).find((page) => page.url() === `${driven.extensionOrigin}/welcome.html`);
    const close = options.headless ? async () => (await find())?.close() : null;
    await passWelcome(options.extension, async () => (await find()) !== undefined, close);
  }
  return driven;
}

async function extensionId(browser: Browser): Promise<string> {
  const [id] = await until('the extension to load', async () => {
    const ids = [...(await browser.extensions()).keys()];
    return ids.length > 0 && ids;
  });
  return id ?? '';
}

/** Chromium's own way to hand an event to its listeners; not in its types. */
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

class DrivenChromium implements DrivenBrowser {
  readonly name = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #options: LaunchOptions;
  readonly #errors: string[] = [];

  constructor(browser: Browser, version: string, id: string, options: LaunchOptions) {
    this.#browser = browser;
    this.#options = options;
    this.closed = untilClosed(browser);
    this.version = version;
    this.#id = id;
    this.extensionOrigin = id && `chrome-extension://${id}`;
    browser.on('targetcreated', (target) => this.#listen(target));
    for (const target of browser.targets()) this.#listen(target);
  }

  async openTab(url = 'about:blank') {
    const tab = this.#asTab(await this.#browser.newPage());
    if (url !== 'about:blank') await tab.goto(url);
    return tab;
  }

  async openPopup(tab: Tab): Promise<Surface> {
    const extension = (await this.#browser.extensions()).get(this.#id);
    if (!extension) throw new Error('no extension to open a popup of');
    await tab.focus();
    const before = new Set(this.#extensionTargets());
    await tab.page.triggerExtensionAction(extension);
    const target = await until('the popup to open', async () =>
      this.#extensionTargets().find((one) => one.type() !== 'service_worker' && !before.has(one)),
    );
    return new ChromiumPopup(await target.asPage(), callInShadow);
  }

  // Chromium keeps keys in its address bar from automation: the extension is handed the events that they would cause.
  readonly addressBar: AddressBar = {
    offers: async (words) => {
      const worker = await this.#background();
      return worker.evaluate(
        (text) =>
          new Promise<string[]>((resolve) => {
            const onInputChanged = chrome.omnibox.onInputChanged as unknown as Dispatched;
            onInputChanged.dispatch(text, (offered: { description: string }[]) =>
              resolve(offered.map(({ description }) => description)),
            );
          }),
        words,
      );
    },
    enter: async (words) => {
      const worker = await this.#background();
      await worker.evaluate((text) => {
        (chrome.omnibox.onInputEntered as unknown as Dispatched).dispatch(text, 'currentTab');
      }, words);
    },
  };

  async isPanelOpen() {
    return this.#extensionTargets().some((target) => target.url().endsWith('/sidepanel.html'));
  }

  async saveTo(folder: string) {
    const session = await this.#browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  async #background(): Promise<WebWorker> {
    const target = await this.#browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(this.extensionOrigin),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('the background has gone');
    return worker;
  }

  async runCommand(tab: Tab, command: string) {
    await tab.focus();
    const worker = await this.#background();
    await worker.evaluate(async (name) => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as unknown as Dispatched).dispatch(name, front);
    }, command);
  }

  async openExtensionPage(path: string) {
    return this.openTab(`${this.extensionOrigin}/${path}`);
  }

  async stopBackground() {
    if (!this.#options.canStopBackground) throw new Error('launched without canStopBackground');
    const before = await this.#backgrounds();
    const [page] = await this.#browser.pages();
    const workers = await page?.createCDPSession();
    await workers?.send('ServiceWorker.enable');
    await until('the background to stop', async () => {
      await workers?.send('ServiceWorker.stopAllWorkers'); // again: one that is just starting does not hear it
      // By its id: where a question waits for an answer, the next background starts at once.
      return !(await this.#backgrounds()).some((id) => before.includes(id));
    });
    await workers?.detach();
  }

  async isBackgroundRunning() {
    return (await this.#backgrounds()).length > 0;
  }

  async setEnabled(isEnabled: boolean) {
    const manager = await this.openTab('chrome://extensions/');
    await manager.evaluate((id, wanted) => chrome.management.setEnabled(id, wanted), this.#id, isEnabled);
    await manager.close();
  }

  async setSiteAccess(isGiven: boolean) {
    const manager = await this.openTab('chrome://extensions/');
    await manager.evaluate(
      (extensionId, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      this.#id,
      isGiven ? 'ON_ALL_SITES' : 'ON_CLICK',
    );
    await manager.close();
  }

  async updateExtension() {
    await this.#browser.installExtension(this.#options.extension ?? '');
  }

  async installBeside(folder: string) {
    await this.#browser.installExtension(folder);
  }

  async removeExtension() {
    await this.#browser.uninstallExtension(this.#id);
  }

  async setTheme(surface: Surface, theme: 'light' | 'dark') {
    if (!(surface instanceof PuppeteerTab)) throw new Error('not a surface of this browser');
    await surface.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await untilTheme(surface, theme);
  }

  async spoken(surface: Surface) {
    if (!(surface instanceof PuppeteerTab)) throw new Error('not a surface of this browser');
    const session = await surface.page.createCDPSession();
    try {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ nodeId: key, role, name, properties = [] }) => {
          const hasFocus = properties.some((each) => each.name === 'focused' && each.value.value === true);
          return asSpoken('chromium', { key, role: String(role?.value), name: String(name?.value ?? ''), hasFocus });
        });
    } finally {
      await session.detach();
    }
  }

  async extensionErrors() {
    return [...this.#errors];
  }

  async close() {
    if (this.#browser.connected) await this.#browser.close();
  }

  /** Ids of the extension's running background: one, or none. Each start gets another. */
  async #backgrounds(): Promise<string[]> {
    const all = await this.#browser.target().createCDPSession();
    const { targetInfos } = await all.send('Target.getTargets');
    await all.detach();
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin))
      .map(({ targetId }) => targetId);
  }

  #asTab(page: Page) {
    return new PuppeteerTab(page, callInShadow);
  }

  #extensionTargets(): Target[] {
    return this.#browser.targets().filter((target) => target.url().startsWith(`${this.extensionOrigin}/`));
  }

  /** Content scripts report with their page, so every target is listened to and the place of the code decides. */
  #listen(target: Target) {
    if (!this.#id || !LISTENED_TO.includes(target.type())) return;
    if (target.type() === 'service_worker' && this.#options.canStopBackground) return;
    const note = (place: string | undefined, text: string) => {
      if (place?.startsWith(this.extensionOrigin)) this.#errors.push(text);
    };
    const attach = async () => {
      const session = await target.createCDPSession();
      session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
        const place = thrown.url ?? thrown.stackTrace?.callFrames[0]?.url;
        note(place, thrown.exception?.description ?? thrown.text);
      });
      session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
        if (type !== 'error') return;
        note(stackTrace?.callFrames[0]?.url, args.map((arg) => arg.description ?? String(arg.value)).join(' '));
      });
      await session.send('Runtime.enable');
    };
    attach().catch((error: unknown) => {
      if (!/closed|No target/i.test(String(error))) this.#errors.push(`could not listen to ${target.url()}: ${error}`);
    });
  }
}

/** A closed shadow root is open to the debugger: `pierce` finds it, and it can be called with like any object. */
async function callInShadow(page: Page, selector: string, call: string, args: unknown[]): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    });
    if (!host.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object: root } = await session.send('DOM.resolveNode', { backendNodeId });
    if (root.objectId === undefined) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (...args) { return (${call})(this, ...args); }`,
      objectId: root.objectId,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
