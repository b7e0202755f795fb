import { browser } from 'wxt/browser';
import { pageUrl } from '../../platform/own-pages.ts';

/** Shows the welcome page once, after installation; never after an update. */
export function welcomeOnce() {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: pageUrl('welcome') });
  });
}
