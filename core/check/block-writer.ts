import type { Span } from '../span.ts';
import type { Flow } from '../text/element-flow.ts';
import type { TextBlock, TextDocument } from './text-checker.ts';

const BORDER = '\n\n';

/**
 * Builds the visible text of a document element by element, and remembers what stood in `<q>` and `<blockquote>`.
 *
 * Blocks are parted by an empty line, runs of white space become one space, and offsets count in that text. The walk
 * is the caller's, because a file and a browser have different trees.
 */
export class BlockWriter {
  readonly #blocks: TextBlock[] = [];
  #length = 0;
  #text = '';
  #quoted: Span[] = [];
  #quotations = 0;
  #comments = 0;

  write(text: string): void {
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
  }

  /**
   * Begins an element.
   *
   * @param name - local name
   * @param isComments - readers wrote what is in it
   * @returns what ends it, to be called after its children; `null` when its children are not to be read
   */
  enter(name: string, flow: Flow, isComments = false): (() => void) | null {
    if (flow === 'gap') this.write(' ');
    if (flow === 'closed') this.#close();
    if (flow === 'gap' || flow === 'unseen' || flow === 'closed') return null;
    const isInline = flow === 'inline' || flow === 'slot';
    if (!isInline) this.#close();
    const from = this.#text.length;
    if (name === 'blockquote') this.#quotations++;
    if (isComments) this.#comments++;
    return () => {
      const to = this.#text.trimEnd().length;
      if (name === 'q' && to > from) this.#quoted.push({ start: from, end: to });
      if (!isInline) this.#close();
      if (name === 'blockquote') this.#quotations--;
      if (isComments) this.#comments--;
    };
  }

  /** Ends the text; nothing may be written afterwards. */
  finish(): Pick<TextDocument, 'text' | 'blocks'> {
    this.#close();
    return { text: this.#blocks.map(({ text }) => text).join(BORDER), blocks: this.#blocks };
  }

  #close(): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      this.#blocks.push({
        start: this.#length,
        text,
        isQuotation: this.#quotations > 0,
        isComment: this.#comments > 0,
        quoted: this.#quoted,
      });
      this.#length += text.length + BORDER.length;
    }
    this.#text = '';
    this.#quoted = [];
  }
}
