import { browser } from 'wxt/browser';
import { reportFault } from './errors.ts';

/**
 * Puts an entry into the menu of selected words; to be called when the extension was installed or updated.
 *
 * An extension that is reloaded finds its entries still there in Firefox, which takes a second one for a mistake: so
 * the old one goes first.
 */
export async function putMenuEntry(id: string, title: string): Promise<void> {
  try {
    await browser.contextMenus.remove(id);
  } catch {
    // There was none: the usual case.
  }
  try {
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
  } catch (fault) {
    reportFault(fault, 'menus');
  }
}
