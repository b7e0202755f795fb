import type { Page } from 'puppeteer-core';
import type { BrowserName } from './names.ts';
import type { Spoken } from './spoken.ts';
import type { Surface } from './surface.ts';

/** How a browser is started. */
export interface LaunchOptions {
  name: BrowserName;
  /** Folder of the built extension; without one the browser runs bare. */
  extension?: string;
  /** Without a window. Needs no display. */
  headless: boolean;
  /** `host:port` of a proxy that every request of the browser goes through, those to this machine too. */
  proxy?: string;
  /**
   * Lets the background be stopped, and keeps debuggers away from it: Chromium ends when a background that is being
   * debugged starts again. Its errors are then not heard there.
   */
  canStopBackground?: boolean;
}

/** A tab that shows a page. */
export interface Tab extends Surface {
  /** Opens an address and waits for its `load` event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front, as a click on it would. */
  focus(): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  /** What the page's console got as errors, and what was thrown and not caught, since the tab was opened. */
  readonly errors: readonly string[];
  /** For what this interface does not offer: tracing, emulation. */
  readonly page: Page;
}

export interface AddressBar {
  /** Descriptions of what the extension offers for the words, first the best. */
  offers(words: string): Promise<string[]>;
  enter(words: string): Promise<void>;
}

/** A running browser with the extension. End it with {@link close}. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end; empty without an extension. */
  readonly extensionOrigin: string;
  openTab(url?: string): Promise<Tab>;
  /** Clicks the extension's button while `tab` is in front; what opens is the real popup, with the rights of a click. */
  openPopup(tab: Tab): Promise<Surface>;
  /**
   * What the extension hears when a person presses the keys of a command while `tab` is in front. Both browsers take
   * such keys before any page gets them, and out of reach of automation.
   */
  runCommand(tab: Tab, command: string): Promise<void>;
  /** Words after the extension's keyword in the address bar: what is offered for them, and what Enter does. */
  readonly addressBar: AddressBar;
  /** Whether the extension's panel stands beside the page. */
  isPanelOpen(): Promise<boolean>;
  /** Files that pages save go to a folder, without a question. */
  saveTo(folder: string): Promise<void>;
  /** A page of the extension in a tab of its own, as in `options.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /**
   * Stops the extension's background, as browsers do at any time, and waits until it is gone; the next event starts it
   * again. Needs {@link LaunchOptions.canStopBackground}.
   */
  stopBackground(): Promise<void>;
  /** Whether the extension's background runs, as the browser sees it. */
  isBackgroundRunning(): Promise<boolean>;
  /** Switches the extension off or on, as a person does in the browser's page of extensions. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Takes the right to read pages from the extension or gives it back, as a person does in the browser's settings. */
  setSiteAccess(isGiven: boolean): Promise<void>;
  /** Loads the extension's folder again, with whatever stands there now: another version is an update. */
  updateExtension(): Promise<void>;
  /** Installs another extension beside ours. */
  installBeside(folder: string): Promise<void>;
  /** Removes the extension for good. */
  removeExtension(): Promise<void>;
  /** Makes a surface see a theme as the person's choice, and waits until it does. */
  setTheme(surface: Surface, theme: 'light' | 'dark'): Promise<void>;
  /**
   * What a screen reader gets of a surface, in its order: the browser's own tree, with closed shadow roots. The surface
   * has to be in front.
   */
  spoken(surface: Surface): Promise<Spoken[]>;
  /** Errors of the extension's own code, wherever it ran: background, its pages, in other pages. */
  extensionErrors(): Promise<string[]>;
  /** Settles when the browser has ended, by us or by the person. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
