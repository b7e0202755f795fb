import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import type { TextBlock, TextDocument } from '../../core/check/text-checker.ts';
import type { Span } from '../../core/span.ts';

const HIDDEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION INPUT BUTTON CODE PRE KBD SAMP SVG MATH IFRAME OBJECT VIDEO AUDIO'.split(
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
  const document = parse(source);
  const writer = new BlockWriter();
  let title = '';
  let lang: string | undefined;
  const visit = (node: Node): void => {
    if (tree.isTextNode(node)) writer.write(node.value);
    if (!('childNodes' in node)) return;
    const isElement = tree.isElementNode(node);
    const name = isElement ? node.tagName.toUpperCase() : '';
    const attributes = new Map(isElement ? node.attrs.map(({ name, value }) => [name, value]) : []);
    if (name === 'HTML') lang = attributes.get('lang');
    if (name === 'BR') writer.write(' ');
    const isHidden = attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
    if (isHidden || HIDDEN.has(name)) return;
    if (name === 'HEAD') {
      title = node.childNodes.flatMap((child) => (child.nodeName === 'title' ? [textOf(child)] : [])).join(' ');
      return;
    }
    const leave = writer.enter(name, INLINE.has(name));
    for (const child of node.childNodes) visit(child);
    leave();
  };
  visit(document);
  return { ...writer.finish(), title, ...(lang ? { lang } : {}) };
}

type Node = DefaultTreeAdapterMap['node'];

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}

const BORDER = '\n\n';

/** Builds the visible text block by block, and remembers what stood in `<q>` and `<blockquote>`. */
class BlockWriter {
  readonly #blocks: TextBlock[] = [];
  #length = 0;
  #text = '';
  #quoted: Span[] = [];
  #quotations = 0;

  write(text: string): void {
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
  }

  /** Begins an element; call what it gives back at the element's end. */
  enter(name: string, isInline: boolean): () => void {
    if (!isInline) this.#close();
    const from = this.#text.length;
    if (name === 'BLOCKQUOTE') this.#quotations++;
    return () => {
      const to = this.#text.trimEnd().length;
      if (name === 'Q' && to > from) this.#quoted.push({ start: from, end: to });
      if (!isInline) this.#close();
      if (name === 'BLOCKQUOTE') this.#quotations--;
    };
  }

  finish(): Pick<TextDocument, 'text' | 'blocks'> {
    this.#close();
    return { text: this.#blocks.map(({ text }) => text).join(BORDER), blocks: this.#blocks };
  }

  #close(): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      this.#blocks.push({ start: this.#length, text, isQuotation: this.#quotations > 0, quoted: this.#quoted });
      this.#length += text.length + BORDER.length;
    }
    this.#text = '';
    this.#quoted = [];
  }
}
