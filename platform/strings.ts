import { browser } from 'wxt/browser';

// WXT types each key by itself; here keys come from components, whose own types hold them.
const messages: { getMessage(name: string): string } = browser.i18n;

/**
 * The text of a message file in the browser's language, English where that has none.
 *
 * @param key - with dots, as in `locales/*.yml`; the browser wants underscores
 * @returns the empty string when there is no such key
 */
export function messageText(key: string): string {
  return messages.getMessage(key.replaceAll('.', '_'));
}
