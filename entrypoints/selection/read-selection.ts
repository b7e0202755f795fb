import { type PageSelection, SELECTION_LIMITS } from '../../core/own/selection.ts';
import { publicationDate } from './publication-date.ts';
import { wordsAround } from './words-around.ts';

const BLOCKS = 'p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6, pre';
const UNREAD = 'script, style, noscript, template, textarea, [contenteditable], form';

/** What is selected, and what the page says of itself. Changes nothing in the page. */
export function readSelection(page: Document, selection: Selection | null): PageSelection {
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const at = range ? elementOf(range.commonAncestorContainer) : null;
  return {
    text: (selection?.toString() ?? '').slice(0, SELECTION_LIMITS.text),
    ...(range && at ? around(range, at) : { before: '', after: '' }),
    url: addressOf(page).slice(0, SELECTION_LIMITS.address),
    title: (metaOf(page, 'og:title') || page.title).slice(0, SELECTION_LIMITS.line),
    publisher: (metaOf(page, 'og:site_name') || page.location.hostname).slice(0, SELECTION_LIMITS.line),
    date: publicationDate(page),
    lang: at?.closest('[lang]')?.getAttribute('lang')?.slice(0, 35) ?? '',
    blocks: blocksOf(page),
  };
}

/** The words of the same paragraph before and after a selection, from a whole word on. */
function around(range: Range, at: Element): Pick<PageSelection, 'before' | 'after'> {
  const block = at.closest(BLOCKS) ?? at;
  const { before: head, after: tail } = wordsAround(range, block);
  const most = SELECTION_LIMITS.around;
  return {
    before: head.length > most ? head.slice(-most).replace(/^\S*\s/, '') : head,
    after: tail.length > most ? tail.slice(0, most).replace(/\s\S*$/, '') : tail,
  };
}

function blocksOf(page: Document): string[] {
  const blocks: string[] = [];
  let chars = 0;
  for (const element of page.body.querySelectorAll(BLOCKS)) {
    // A cell that holds paragraphs would be counted with them.
    if (element.closest(UNREAD) || element.querySelector(BLOCKS)) continue;
    const text = element.textContent.trim();
    if (text === '') continue;
    chars += text.length;
    if (chars > SELECTION_LIMITS.blockText || blocks.length === SELECTION_LIMITS.blocks) break;
    blocks.push(text);
  }
  return blocks;
}

/** The address that a page gives as its own, if it is of the same site; the one in the address bar otherwise. */
function addressOf(page: Document): string {
  const { origin, pathname, search } = page.location;
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return canonical.startsWith(`${origin}/`) ? canonical : origin + pathname + search;
}

function metaOf(page: Document, name: string): string {
  return page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ?? '';
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
