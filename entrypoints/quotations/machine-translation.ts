/**
 * Marks that translators leave in a page while their words stand in it.
 *
 * Chromium and Google set a class; Google's pages of other addresses a `meta`; Edge numbers what it has rewritten;
 * Yandex wraps words; Immersive Translate names its state. `translate="no"` is no mark: it says what to leave alone.
 */
const MARKS = [
  'html.translated-ltr, html.translated-rtl',
  'meta[http-equiv="X-Translated-By" i]',
  '[_msttexthash], [_mstmutation]',
  'ya-tr-span',
  'html[imt-state="dual"], html[imt-state="translation"]',
].join(', ');

/** Firefox numbers elements only while it works on them, and goes back by loading the page anew. */
const AT_WORK = '[data-moz-translations-id]';

let isSeenAtWork = false;

/** Whether a machine's words stand in the place of the page's, as far as its translator lets it be seen. */
export function isMachineTranslated(page: Document = document): boolean {
  isSeenAtWork ||= page.querySelector(AT_WORK) !== null;
  return isSeenAtWork || page.location.hostname.endsWith('.translate.goog') || page.querySelector(MARKS) !== null;
}
