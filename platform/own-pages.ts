import { browser } from 'wxt/browser';

export type OwnPage = 'library' | 'options' | 'packs' | 'welcome' | 'draft';

/**
 * The address of one of our own pages.
 *
 * @param hash - what the page is to show, from `#` on
 */
export function pageUrl(page: OwnPage, hash = ''): string {
  return new URL(`${page}.html${hash}`, browser.runtime.getURL('/')).href;
}
