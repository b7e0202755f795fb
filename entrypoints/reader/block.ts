import type { ScannedBlock } from '../../core/phrases/find.ts';
import type { BlockScan } from '../../core/phrases/scan.ts';

/** A text node of the page, or `null` for a line break or picture: one space wide, in no node. */
export type Piece = Text | null;

/** A stretch of running text without a border: what a reader takes in as one line or paragraph. */
export class Block implements ScannedBlock {
  // Declared only, as the constructor sets them: thousands are made, and each would be filled twice.
  declare readonly pieces: readonly Piece[];
  declare readonly scan: BlockScan;
  /** The reading that scanned it. */
  declare readonly readIn: number;

  constructor(pieces: readonly Piece[], scan: BlockScan, readIn: number) {
    this.readIn = readIn;
    this.pieces = pieces;
    this.scan = scan;
  }

  /** The raw text, joined anew each time: kept, it would double the page in memory. */
  text(): string {
    let text = '';
    for (const piece of this.pieces) text += piece ? piece.data : ' ';
    return text;
  }

  /** Whether the page has left the nodes as they were scanned, as far as their lengths tell. */
  isWhole(): boolean {
    let length = 0;
    for (const piece of this.pieces) length += piece ? piece.length : 1;
    return length === this.scan.length;
  }
}

/** Part of one text node, in its own UTF-16 code units. */
export interface NodePart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of text nodes that a stretch of a block lies in, in the order of the page; empty ones are left out.
 *
 * @param start - in UTF-16 code units of the block's raw text, as `end`
 */
export function partsOf(block: Block, start: number, end: number): NodePart[] {
  const parts: NodePart[] = [];
  let at = 0;
  for (const node of block.pieces) {
    const length = node ? node.length : 1;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (node && from < to) parts.push({ node, start: from, end: to });
    at += length;
    if (at >= end) break;
  }
  return parts;
}
