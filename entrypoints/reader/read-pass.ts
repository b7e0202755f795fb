import type { Scanner } from '../../core/phrases/scan.ts';
import { flowOf } from '../../core/text/element-flow.ts';
import type { Block } from './block.ts';
import { createBlockMaker, type Known } from './block-maker.ts';
import { NODES_PER_LOOK } from './budget.ts';
import { shadowRootOf } from './elements.ts';

// The numbers of `Node.TEXT_NODE` and `Node.ELEMENT_NODE`, which an extension reaches through a slow wrapper.
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Deeper than browsers nest what they parse (Chromium 512) and draw (Firefox 200): a page made to bring us down. */
const MAX_DEPTH = 512;

/** A level of the tree on which the reading was interrupted. */
interface Halt {
  readonly node: Node;
  /** Where it hung: when that has changed, the reading is lost. */
  readonly parent: Node | null;
  /** Whether it is a block that we are inside of; `null` when it is a node that has not been looked at. */
  readonly isBlock: boolean | null;
  /** Of a slot: what it shows after what is being read. */
  readonly slotted: readonly Node[] | null;
}

/** One reading of the page from top to bottom, in slices: cuts the flattened tree into blocks and has them scanned. */
export interface ReadPass {
  readonly blocks: readonly Block[];
  /** Shadow roots met, each to be watched and styled on its own. */
  readonly roots: readonly ShadowRoot[];
  /**
   * Reads on. A page that has changed meanwhile may have pulled the tree from under us; then the reading is `lost`.
   *
   * @param until - as `performance.now()` counts, in milliseconds
   */
  step(until: number): 'more' | 'done' | 'lost';
}

/**
 * Begins a reading.
 *
 * It goes down into the tree by plain recursion, and when time is up it leaves by the same way and notes the levels:
 * with a stack kept by hand the walk took half as long again.
 */
export function createReadPass(body: Element, scanner: Scanner, known: Known): ReadPass {
  const maker = createBlockMaker(scanner, known);
  const roots: ShadowRoot[] = [];
  // Where to go on, the innermost level first.
  let halts: Halt[] = [];
  let until = 0;
  let nodesToLook = 0; // nodes to read before the next look at the clock
  let depth = 0;
  halt(body, null);

  /** Reads what is left of a level, now that the levels within have been read. */
  function resume({ node, isBlock, slotted }: Halt, outer: Halt | undefined): boolean {
    if (slotted) {
      if (!readSlotted(node, slotted)) return false;
    } else if (isBlock) endBlock();
    else if (isBlock === null && !readNode(node)) return false;
    return !outer || outer.slotted !== null || readFrom(node.nextSibling);
  }

  /**
   * Reads a node and those after it on its level, with all below them.
   *
   * @returns whether it came to the end; if not, where it halted has been noted, and each caller notes its own level
   */
  function readFrom(first: Node | null): boolean {
    for (let node = first; node; node = node.nextSibling) {
      if (--nodesToLook < 0) {
        if (!maker.goOn(until) || performance.now() >= until) return halt(node, null);
        nodesToLook = NODES_PER_LOOK;
      }
      // As `readNode`, which is called for the nodes of a slot: written out, Firefox walks a page in a tenth less.
      const type = node.nodeType;
      if (type === TEXT_NODE) maker.add(node as Text);
      else if (type === ELEMENT_NODE && !readElement(node as Element)) return false;
    }
    return true;
  }

  function readNode(node: Node): boolean {
    const type = node.nodeType;
    if (type === ELEMENT_NODE) return readElement(node as Element);
    if (type === TEXT_NODE) maker.add(node as Text);
    return true;
  }

  function readElement(element: Element): boolean {
    const name = element.localName;
    switch (flowOf(name)) {
      case 'unseen':
        return true;
      case 'gap':
        maker.addGap();
        return true;
      case 'closed':
        endBlock();
        return true;
      case 'slot': {
        const slotted = (element as HTMLSlotElement).assignedNodes();
        if (slotted.length > 0) return readSlotted(element, slotted);
        return readInside(element, element, false);
      }
      case 'inline':
        if (!known.borders?.has(element)) return readInside(element, element, false);
    }
    endBlock();
    const root = shadowRootOf(element, name);
    if (root) roots.push(root);
    return readInside(element, root ?? element, true);
  }

  function readInside(element: Element, parent: Node, isBlock: boolean): boolean {
    if (depth === MAX_DEPTH) return true;
    depth++;
    const isDone = readFrom(parent.firstChild);
    depth--;
    if (!isDone) return halt(element, isBlock);
    if (isBlock) endBlock();
    return true;
  }

  function readSlotted(slot: Node, slotted: readonly Node[]): boolean {
    depth++;
    const isDone = slotted.every((node, at) => readNode(node) || halt(slot, false, slotted.slice(at + 1)));
    depth--;
    return isDone;
  }

  /** Notes a level to go on with. */
  function halt(node: Node, isBlock: Halt['isBlock'], slotted: Halt['slotted'] = null): false {
    halts.push({ node, parent: node.parentNode, isBlock, slotted });
    return false;
  }

  function endBlock() {
    if (!maker.end()) nodesToLook = 0; // a look before the next node
  }

  return {
    blocks: maker.blocks,
    roots,
    step(atMost) {
      const levels = halts;
      if (levels.some(({ node, parent }) => node.parentNode !== parent)) return 'lost';
      if (maker.goOn(atMost)) {
        halts = [];
        until = atMost;
        nodesToLook = NODES_PER_LOOK;
        const isDone = levels.every((level, i) => {
          depth = levels.length - i - 1;
          if (resume(level, levels[i + 1])) return true;
          halts.push(...levels.slice(i + 1));
          return false;
        });
        if (isDone && maker.goOn(atMost)) return 'done';
      }
      return maker.isCut() ? 'done' : 'more';
    },
  };
}
