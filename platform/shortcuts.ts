import { browser } from 'wxt/browser';

/** One of the extension's keys as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  /** In the browser's language. */
  readonly description: string;
  /** As the browser writes it; empty where there is none. */
  readonly key: string;
}

/** The keys of the extension, as the person may have changed them. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name = '', description, shortcut = '' }) =>
    description ? [{ name, description, key: shortcut }] : [],
  );
}

/**
 * Opens the browser's own page for changing keys.
 *
 * @returns false where the browser does not let an extension open it: the person must go there by hand
 */
export async function showShortcutSettings(): Promise<boolean> {
  // Firefox has a call of its own; Chromium lets a tab be opened there.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false; // refused: an older browser, or one that calls its page otherwise
  }
}
