import type { TextBlock, TextDocument } from '../../core/check/text-checker.ts';
import type { Span } from '../../core/span.ts';

const HIDDEN =
  'script, style, noscript, template, textarea, select, button, code, pre, svg, math, iframe, object, [hidden]';
const BLOCK =
  'address, article, aside, blockquote, body, caption, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, section, table, td, th, tr, ul';
const BORDER = '\n\n';

/**
 * Reads the visible text of HTML. The markup is parsed without being shown: no script runs, nothing is loaded.
 *
 * Blocks are parted by an empty line, runs of white space become one space, and offsets count in that text.
 */
export function readHtml(source: string): TextDocument {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const blocks: TextBlock[] = [];
  let length = 0;
  let text = '';
  let quoted: Span[] = [];

  const close = (isQuotation: boolean) => {
    const words = text.trimEnd();
    if (words !== '') {
      blocks.push({ start: length, text: words, isQuotation, quoted });
      length += words.length + BORDER.length;
    }
    text = '';
    quoted = [];
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const spaced = node.data.replace(/[ \t\n\r\f]+/g, ' ');
      text += text === '' || text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
      return;
    }
    if (!(node instanceof Element) || node.matches(HIDDEN)) return;
    const isBlock = node.matches(BLOCK);
    const isQuotation = node.closest('blockquote') !== null;
    if (isBlock) close(node.parentElement?.closest('blockquote') != null);
    if (node.localName === 'br') text += ' ';
    const from = text.length;
    for (const child of node.childNodes) visit(child);
    if (node.localName === 'q' && text.length > from) quoted.push({ start: from, end: text.trimEnd().length });
    if (isBlock) close(isQuotation);
  };
  visit(parsed.body);
  close(false);
  const { lang } = parsed.documentElement;
  const title = parsed.title || parsed.querySelector('h1')?.textContent?.trim() || '';
  return { text: blocks.map((block) => block.text).join(BORDER), blocks, title, ...(lang ? { lang } : {}) };
}
