import { browser } from 'wxt/browser';

// WXT types each key by itself; here keys come from components, whose own types hold them.
const messages: { getMessage(name: string): string } = browser.i18n;

/** The text of a key with its dots as in `locales/*.yml`; empty when there is none. */
export type Lookup = (key: string) => string;

/** Texts by the keys of the built message files: underscores in place of dots. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The text of a message file in the browser's language, English where that has none.
 *
 * @param key - with dots, as in `locales/*.yml`; the browser wants underscores
 * @returns the empty string when there is no such key
 */
export function messageText(key: string): string {
  return messages.getMessage(key.replaceAll('.', '_'));
}

/** The text of a key in some texts; what they lack, and all where there are none, in the browser's language. */
export function lookupIn(texts: Texts | null | undefined): Lookup {
  return (key) => texts?.[key.replaceAll('.', '_')] ?? messageText(key);
}
