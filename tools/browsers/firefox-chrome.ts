import { type Bidi, evaluateIn } from './bidi.ts';
import type { Spoken } from './spoken.ts';

/**
 * Firefox's own window: buttons, popups, preferences, console. Open to us because the browser was started with
 * `--remote-allow-system-access`; the expressions run as the browser's own code.
 */
export class FirefoxChrome {
  readonly #bidi: Bidi;
  readonly #context: string;
  readonly #extension: string;

  private constructor(bidi: Bidi, context: string, extension: string) {
    this.#bidi = bidi;
    this.#context = context;
    this.#extension = JSON.stringify(extension);
  }

  /** @param extension - the id in the manifest's `browser_specific_settings` */
  static async of(bidi: Bidi, extension: string): Promise<FirefoxChrome> {
    const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree['contexts'] as { context: string }[];
    if (!window) throw new Error('Firefox has no window');
    return new FirefoxChrome(bidi, window.context, extension);
  }

  /** Clicks the extension's button, wherever it is; the tab in front gets the rights of such a click. */
  async clickAction(): Promise<void> {
    await this.#run(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${this.#extension});
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    `);
  }

  /**
   * The id by which BiDi commands reach the open popup, or `null` while there is none.
   *
   * BiDi lists tabs only, so the popup's browser element gets a key as tabs have one, and the look-up is taught to find
   * it. It looks anew each time: Firefox loads a popup unseen and then moves it into another element.
   */
  async popupContext(): Promise<string | null> {
    const { value } = await this.#run(`
      const { NavigableManager: all } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      if (!all.popupKey) {
        all.popupKey = {};
        const findTab = all.getBrowserById.bind(all);
        all.findPopup = () => {
          const popup = document.querySelector('browser.webextension-popup-browser');
          if (popup) popup.permanentKey = all.popupKey;
          return popup;
        };
        all.getBrowserById = (id) => {
          const popup = all.findPopup();
          return popup && all.getIdForBrowser(popup) === id ? popup : findTab(id);
        };
      }
      const popup = all.findPopup();
      const isThere = popup?.browsingContext?.currentWindowGlobal && popup.currentURI?.scheme === 'moz-extension';
      // Not before it stands in the panel that is seen: what talks to it while it moves may bring the browser down.
      return isThere && popup.closest('panel')?.state === 'open' ? all.getIdForBrowser(popup) : null;
    `);
    return typeof value === 'string' ? value : null;
  }

  /** Whether a tab shows an address. Tabs with pages of an extension are told to nobody but the browser's own code. */
  async hasTab(url: string): Promise<boolean> {
    const { value } = await this.#run(`return ${tabWith(url)} !== undefined;`);
    return value === true;
  }

  async closeTab(url: string): Promise<void> {
    await this.#run(`gBrowser.removeTab(${tabWith(url)});`);
  }

  async runCommand(command: string): Promise<void> {
    await this.#run(`WebExtensionPolicy.getByID(${this.#extension}).extension.shortcuts.onCommand('${command}');`);
  }

  async closePopup(): Promise<void> {
    await this.#run(`document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup();`);
  }

  /** For all pages by the preference; for the popup, which follows the browser's own theme, by itself. */
  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    const value = theme === 'dark' ? 0 : 1;
    await this.#run(`
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value});
      const popup = document.querySelector('browser.webextension-popup-browser');
      if (popup) popup.browsingContext.prefersColorSchemeOverride = '${theme}';
    `);
  }

  /** What the extension offers for words after its keyword, by the very call that the address bar makes. */
  async offered(words: string): Promise<string[]> {
    const { value } = await this.#run(`
      ${SEARCH_HANDLER}
      return JSON.stringify(await new Promise((resolve) => {
        handler.handleSearch({ keyword: 'said', text: ${JSON.stringify(`said ${words}`)}, inPrivateWindow: false },
          (offered) => resolve(offered.map(({ description }) => description)));
      }));
    `);
    return JSON.parse(String(value));
  }

  /** Enter after words that were {@link offered} something. */
  async enterInAddressBar(words: string): Promise<void> {
    await this.#run(`
      ${SEARCH_HANDLER}
      handler.handleInputEntered('said', ${JSON.stringify(`said ${words}`)}, 'current');
    `);
  }

  async isSidebarOpen(): Promise<boolean> {
    const { value } = await this.#run(`
      const name = WebExtensionPolicy.getByID(${this.#extension}).name;
      return SidebarController.isOpen && SidebarController.title.includes(name);
    `);
    return value === true;
  }

  async saveTo(folder: string): Promise<void> {
    await this.#run(`
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
    `);
  }

  /**
   * The accessible nodes of the page in front, or of the open popup, in their order, with the roles as Firefox calls
   * them; null while it has none. The service is kept, and with it the tree: Firefox makes one only for somebody who
   * wants it. A popup gets the focus of Firefox's window first, as it does when a key has opened it; inside, the focus
   * stays where the popup has put it.
   */
  async accessibleNodes(ofPopup: boolean): Promise<Spoken[] | null> {
    const { value } = await this.#run(`
      window.keptService ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      const service = window.keptService;
      const popup = document.querySelector('browser.webextension-popup-browser');
      const page = service.getAccessibleFor(${ofPopup} ? popup : gBrowser.selectedBrowser)?.firstChild;
      if (!page) return null;
      if (${ofPopup}) popup.focus();
      const nodes = [];
      const walk = (node) => {
        const state = {};
        node.getState(state, {});
        const hasFocus = (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;
        const key = String(node.uniqueID);
        nodes.push({ key, role: service.getStringRole(node.role), name: node.name ?? '', hasFocus });
        for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
      };
      walk(page);
      return JSON.stringify(nodes);
    `);
    return typeof value === 'string' ? JSON.parse(value) : null;
  }

  /** Stops the extension's background as Firefox does when it has been idle. @throws {Error} when it runs on */
  async stopBackground(): Promise<void> {
    await this.#run(`
      const { extension } = WebExtensionPolicy.getByID(${this.#extension});
      const before = extension.backgroundContext;
      await extension.terminateBackground();
      if (before && extension.backgroundContext === before) throw new Error('the background runs on');
    `);
  }

  /** Whether the background runs, as Firefox itself keeps count of it. */
  async isBackgroundRunning(): Promise<boolean> {
    const { value } = await this.#run(`
      return WebExtensionPolicy.getByID(${this.#extension})?.extension.backgroundState === 'running';
    `);
    return value === true;
  }

  /** Switches the extension off or on, as the add-on manager does. */
  async setEnabled(isEnabled: boolean): Promise<void> {
    await this.#run(`
      const addon = await AddonManager.getAddonByID(${this.#extension});
      await addon.${isEnabled ? 'enable' : 'disable'}();
    `);
  }

  async removeExtension(): Promise<void> {
    await this.#run(`await (await AddonManager.getAddonByID(${this.#extension})).uninstall();`);
  }

  /** Takes the hosts of its manifest from the extension or gives them back, as the add-on manager does. */
  async setSiteAccess(isGiven: boolean): Promise<void> {
    await this.#run(`
      const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${this.#extension});
      const hosts = { permissions: [], origins: extension.manifest.host_permissions };
      await ExtensionPermissions.${isGiven ? 'add' : 'remove'}(${this.#extension}, hosts, extension);
    `);
  }

  /** Errors in the browser's console that come from files of `origin`. */
  async errorsFrom(origin: string): Promise<string[]> {
    const { value } = await this.#run(`
      return JSON.stringify(Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
        .filter((message) => message.sourceName.startsWith(${JSON.stringify(origin)}))
        // Firefox's own word on a page or background that was closed while it waited for an answer.
        .filter((message) => !/^Promise (resolved|rejected) after context unloaded/.test(message.errorMessage))
        .map((message) => message.errorMessage));
    `);
    return JSON.parse(String(value));
  }

  #run(body: string) {
    return evaluateIn(this.#bidi, this.#context, `(async () => { ${body} })()`);
  }
}

const SEARCH_HANDLER = `
  const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
`;

function tabWith(url: string): string {
  return `gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)})`;
}
