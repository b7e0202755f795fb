import type { Scanner } from '../../core/phrases/scan.ts';
import { FLOW, flowOf } from '../../core/text/element-flow.ts';
import { Block, type Piece } from './block.ts';
import { NODES_PER_LOOK, PAGE_UNITS, PIECE_UNITS } from './budget.ts';
import { shadowRootOf } from './elements.ts';

/** What one reading of the page takes over from the readings before it. */
export interface Known {
  /** Blocks by their first text node. */
  readonly blocks: WeakMap<Text, Block>;
  /** Number of this reading; each has one more than the one before. */
  readonly reading: number;
  /**
   * Text nodes whose words have changed, with the reading that was begun last at the time. It is kept for as long as
   * the node lives: what is changed and taken out may be brought back many readings later.
   */
  readonly changedIn: WeakMap<Node, number>;
  /** Elements with the name of an inline element that the page's style sheet makes blocks. */
  readonly borders: WeakSet<Element>;
}

// The numbers of `Node.TEXT_NODE` and `Node.ELEMENT_NODE`, which an extension reaches through a slow wrapper.
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

interface Frame {
  readonly parent: Node;
  next: Node | null;
  /** Of a slot: what it shows, in place of its children. */
  readonly slotted: readonly Node[] | null;
  at: number;
  readonly isBlock: boolean;
}

/**
 * One reading of the page from top to bottom, in slices: cuts the flattened tree into blocks and scans those that are
 * new or changed. A page that changes meanwhile may pull the tree from under us; then the reading is `lost`.
 */
export class ReadPass {
  readonly blocks: Block[] = [];
  /** Shadow roots met, each to be watched and styled on its own. */
  readonly roots: ShadowRoot[] = [];
  /** Set when the page is longer than we read. */
  isCut = false;

  readonly #scanner: Scanner;
  readonly #known: Known;
  readonly #stack: Frame[] = [];
  #run: Piece[] = [];
  #units = 0;
  /** Where scanning goes on, when a long block was interrupted. */
  #scanned: { piece: number; unit: number } | null = null;

  constructor(body: Element, scanner: Scanner, known: Known) {
    this.#scanner = scanner;
    this.#known = known;
    this.#enter(body, body.localName);
  }

  /**
   * Reads on.
   *
   * @param until - as `performance.now()` counts, in milliseconds
   */
  step(until: number): 'more' | 'done' | 'lost' {
    if (!this.#isWhereItWas()) return 'lost';
    const stack = this.#stack;
    for (let nodes = 1; ; nodes++) {
      if (nodes % NODES_PER_LOOK === 0 && performance.now() >= until) return 'more';
      if (this.#scanned && !this.#scanRun(until)) return 'more';
      const frame = stack[stack.length - 1];
      if (!frame || this.isCut) return 'done';
      const node = take(frame);
      if (node === null) {
        stack.pop();
        if (frame.isBlock) this.#endBlock();
        continue;
      }
      const type = node.nodeType;
      if (type === TEXT_NODE) this.#addText(node as Text);
      else if (type === ELEMENT_NODE) this.#addElement(node as Element);
    }
  }

  #isWhereItWas(): boolean {
    return this.#stack.every(({ next, parent, slotted }) => slotted !== null || !next || next.parentNode === parent);
  }

  #addText(node: Text) {
    if (this.#run.length === 0 && isBlank(node.data)) return;
    this.#run.push(node);
  }

  #addElement(element: Element) {
    const name = element.localName;
    switch (flowOf(name)) {
      case FLOW.unseen:
        return;
      case FLOW.gap:
        if (this.#run.length > 0) this.#run.push(null);
        return;
      case FLOW.closed:
        this.#endBlock();
        return;
      case FLOW.slot: {
        const slotted = (element as HTMLSlotElement).assignedNodes();
        this.#push(element, slotted.length > 0 ? slotted : null, false);
        return;
      }
      case FLOW.inline:
        if (this.#known.borders.has(element)) break;
        this.#push(element, null, false);
        return;
    }
    this.#endBlock();
    this.#enter(element, name);
  }

  #enter(element: Element, name: string) {
    const root = shadowRootOf(element, name);
    if (root) this.roots.push(root);
    this.#push(root ?? element, null, true);
  }

  #push(parent: Node, slotted: readonly Node[] | null, isBlock: boolean) {
    const next = parent.firstChild;
    if (next || slotted) this.#stack.push({ parent, next, slotted, at: 0, isBlock });
  }

  #endBlock() {
    if (this.#run.length === 0) return;
    const first = this.#run[0];
    const before = first ? this.#known.blocks.get(first) : undefined;
    if (before && this.#isSame(before)) {
      this.#keep(before);
      return;
    }
    this.#scanner.begin();
    this.#scanned = { piece: 0, unit: 0 };
    this.#scanRun(Number.POSITIVE_INFINITY, PIECE_UNITS);
  }

  #isSame(before: Block): boolean {
    const { changedIn } = this.#known;
    const { pieces } = before;
    return (
      pieces.length === this.#run.length &&
      pieces.every((piece, i) => piece === this.#run[i] && (!piece || (changedIn.get(piece) ?? -1) < before.readIn)) &&
      before.isWhole()
    );
  }

  /**
   * Scans on in the block just ended.
   *
   * @param until - as in {@link step}
   * @param atMost - code units to scan before pausing, so that an ordinary block is done without a look at the clock
   * @returns whether the block is finished
   */
  #scanRun(until: number, atMost = Number.POSITIVE_INFINITY): boolean {
    const place = this.#scanned;
    if (!place) return true;
    let units = 0;
    for (; place.piece < this.#run.length; place.piece++, place.unit = 0) {
      const text = this.#run[place.piece]?.data ?? ' ';
      while (place.unit < text.length) {
        if (units >= atMost || (units >= PIECE_UNITS && performance.now() >= until)) return false;
        const end = partEnd(text, place.unit);
        this.#scanner.piece(place.unit === 0 && end === text.length ? text : text.slice(place.unit, end));
        units += end - place.unit;
        place.unit = end;
      }
    }
    this.#scanned = null;
    const block = new Block(this.#run, this.#scanner.end(), this.#known.reading);
    const first = this.#run[0];
    if (first) this.#known.blocks.set(first, block);
    this.#keep(block);
    return true;
  }

  #keep(block: Block) {
    this.blocks.push(block);
    this.#run = [];
    this.#units += block.scan.length;
    if (this.#units > PAGE_UNITS) this.isCut = true;
  }
}

function take(frame: Frame): Node | null {
  if (frame.slotted) return frame.slotted[frame.at++] ?? null;
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
}

/** A part must not end between the halves of a surrogate pair. */
function partEnd(text: string, start: number): number {
  const end = start + PIECE_UNITS;
  if (end >= text.length) return text.length;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/** White space between blocks, which is most of a page's text nodes. */
function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) return false;
  return true;
}
