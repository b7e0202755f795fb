import { launchChromium } from './browsers/chromium.ts';
import type { DrivenBrowser, LaunchOptions } from './browsers/driven.ts';
import { launchFirefox } from './browsers/firefox.ts';

export type { DrivenBrowser, LaunchOptions, Tab } from './browsers/driven.ts';
export { BROWSER_NAMES, type BrowserName, NoBrowserError } from './browsers/names.ts';
export type { Spoken } from './browsers/spoken.ts';
export { type Surface, until } from './browsers/surface.ts';

/**
 * Starts a browser, with the built extension where a folder is given; installs the browser when it is missing.
 *
 * @throws {NoBrowserError} when there is none and none may be installed; the message is one line for the person
 */
export function launch(options: LaunchOptions): Promise<DrivenBrowser> {
  return options.name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
