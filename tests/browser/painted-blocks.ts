import type { Surface } from '../../tools/browsers.ts';

/** Painted words and which of the asked blocks hold them. */
export interface PaintedBlock {
  text: string;
  blocks: string[];
}

/**
 * What is painted on a page, and in which blocks.
 *
 * @param blocks - selectors as the expectation files have them, with `>>>` for a step into an open shadow root
 */
export function readPaintedBlocks(page: Surface, blocks: readonly string[]): Promise<PaintedBlock[]> {
  return page.evaluate(
    (selectors) => {
      const find = (selector: string): Element => {
        let root: Document | ShadowRoot | null = document;
        const steps = selector.split('>>>').map((step) => step.trim());
        for (const step of steps.slice(0, -1)) root = root?.querySelector(step)?.shadowRoot ?? null;
        const found = root?.querySelector(steps.at(-1) ?? '');
        if (!found) throw new Error(`the page has no ${selector}`);
        return found;
      };
      const elements = [...new Set(selectors)].map((selector) => ({ selector, element: find(selector) }));
      return [...(CSS.highlights.get('on-the-record') ?? [])].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const holds = elements.filter(({ element }) => element.contains(range.commonAncestorContainer));
        return { text: range.toString(), blocks: holds.map(({ selector }) => selector) };
      });
    },
    [...blocks],
  );
}
