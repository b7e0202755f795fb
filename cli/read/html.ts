import { parseHTML } from 'linkedom';
import type { TextBlock } from '../../core/phrases/find-in-text.ts';
import type { TextDocument } from './document.ts';

const HIDDEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TEXTAREA SELECT OPTION INPUT BUTTON CODE PRE KBD SAMP SVG MATH IFRAME OBJECT VIDEO AUDIO'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RB RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/**
 * Reads the visible text of an HTML file as far as it can be told without a browser: styles are not applied.
 *
 * Blocks are parted by an empty line, runs of white space become one space, and offsets count in that text.
 */
export function readHtml(source: string): TextDocument {
  const { document } = parseHTML(source);
  const texts: string[] = [];
  let current = '';
  const close = () => {
    const text = current.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text) texts.push(text);
    current = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      current += (node as Text).data;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (name === 'BR') current += ' ';
    if (HIDDEN.has(name) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
    if (!INLINE.has(name)) close();
    for (const child of element.childNodes) visit(child);
    if (!INLINE.has(name)) close();
  };
  if (document.body) visit(document.body);
  close();
  return { ...joined(texts), title: document.title || document.querySelector('h1')?.textContent?.trim() || '' };
}

const BORDER = '\n\n';

function joined(texts: readonly string[]): { text: string; blocks: TextBlock[] } {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const text of texts) {
    blocks.push({ start, text });
    start += text.length + BORDER.length;
  }
  return { text: texts.join(BORDER), blocks };
}
