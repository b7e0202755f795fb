import { browser } from 'wxt/browser';
import { chosenTexts } from './chosen-texts.ts';
import { reportFault } from './errors.ts';
import { settings } from './settings.ts';
import { lookupIn } from './strings.ts';

/** An entry in the menu of selected words. */
export interface MenuEntry {
  readonly id: string;
  /** Key of its title among the texts. */
  readonly title: string;
}

/**
 * Keeps an entry in the menu of selected words, in the language that the person chose. To be called whenever the
 * background starts: it listens, and puts the entry in when the extension is installed or updated.
 */
export function offerMenuEntry(entry: MenuEntry): void {
  browser.runtime.onInstalled.addListener(() => void put(entry));
  settings.watch(() => void rename(entry), new AbortController().signal);
}

/**
 * An extension that is reloaded finds its entries still there in Firefox, which takes a second one for a mistake: so
 * the old one goes first.
 */
async function put(entry: MenuEntry): Promise<void> {
  try {
    await browser.contextMenus.remove(entry.id);
  } catch {
    // There was none: the usual case.
  }
  try {
    browser.contextMenus.create({ id: entry.id, title: await titleOf(entry), contexts: ['selection'] });
  } catch (fault) {
    reportFault(fault, 'menus');
  }
}

async function rename(entry: MenuEntry): Promise<void> {
  try {
    await browser.contextMenus.update(entry.id, { title: await titleOf(entry) });
  } catch (fault) {
    reportFault(fault, 'menus');
  }
}

async function titleOf({ title }: MenuEntry): Promise<string> {
  return lookupIn(await chosenTexts())(title);
}
