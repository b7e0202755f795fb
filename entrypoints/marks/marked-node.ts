import Mark from 'mark.js';

const MARK_CLASS = 'on-the-record';

/** Part of a text node to be marked, in its UTF-16 code units. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One text node of the page with marks in it.
 *
 * mark.js cuts the node: it keeps the words before the first mark, and marks and the words between them follow it as
 * nodes of ours. Its own undo calls `normalize()`, which joins nodes that the page holds on to; so we undo ourselves.
 */
export class MarkedNode {
  readonly node: Text;
  /** All words of the element around it. */
  readonly words: string;
  /** As `performance.now()` counts. */
  readonly setAtMs = performance.now();
  readonly marks: readonly HTMLElement[];
  readonly #whole: string;
  readonly #left: string;
  readonly #added: readonly ChildNode[];

  /** @param ranges - in order and apart */
  constructor(node: Text, parent: HTMLElement, ranges: readonly MarkRange[]) {
    this.node = node;
    this.words = parent.textContent ?? '';
    this.#whole = node.data;
    const end = node.nextSibling;
    // From the last to the first, so that the words before stay in the page's own node and offsets hold.
    this.marks = ranges
      .toReversed()
      .flatMap((range) => markIn(node, parent, range))
      .reverse();
    this.#left = node.data;
    this.#added = siblingsBetween(node, end);
  }

  /** Whether all is as we left it, and on the page. */
  isUntouched(): boolean {
    if (!this.node.isConnected) return false;
    let before: ChildNode = this.node;
    for (const added of this.#added) {
      if (added.previousSibling !== before) return false;
      before = added;
    }
    return this.node.data === this.#left && this.marks.every((mark) => mark.childNodes.length === 1);
  }

  /** Takes our nodes away and gives the page's its words back, unless the page has given it others meanwhile. */
  undo() {
    for (const added of this.#added) added.remove();
    if (this.node.data === this.#left) this.node.data = this.#whole;
  }
}

function markIn(node: Text, parent: HTMLElement, { start, end }: MarkRange): HTMLElement[] {
  const made: HTMLElement[] = [];
  const before = unitsBefore(node, parent);
  new Mark(parent).markRanges([{ start: before + start, length: end - start }], {
    className: MARK_CLASS,
    // Set in the middle of a word too; a range of spaces only, which mark.js leaves out, is none of ours.
    each: (mark) => {
      if (mark instanceof HTMLElement) made.push(mark);
    },
  });
  return made;
}

// mark.js counts over all text nodes of its context, leaving out what stands directly in these.
const UNCOUNTED = 'script, style, title, head, html';

function unitsBefore(node: Text, parent: Element): number {
  const nodes = document.createNodeIterator(parent, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let at = nodes.nextNode(); at && at !== node; at = nodes.nextNode()) {
    if (!at.parentElement?.matches(UNCOUNTED)) units += (at as Text).length;
  }
  return units;
}

function siblingsBetween(start: ChildNode, end: ChildNode | null): ChildNode[] {
  const between: ChildNode[] = [];
  for (let at = start.nextSibling; at && at !== end; at = at.nextSibling) between.push(at);
  return between;
}
