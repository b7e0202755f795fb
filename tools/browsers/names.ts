/** The two browsers that everything is built for and tried in. */
export type BrowserName = 'chromium' | 'firefox';

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

/** No browser, and none could be installed. The message is one line for the person at the keyboard. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}
