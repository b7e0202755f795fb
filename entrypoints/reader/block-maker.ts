import type { Scanner } from '../../core/phrases/scan.ts';
import { Block, type Piece } from './block.ts';
import { PAGE_UNITS, PIECE_UNITS } from './budget.ts';

/** What one reading of the page takes over from the readings before it. */
export interface Known {
  /** Blocks of earlier readings, by their first text node: see {@link remember}. `null` on the first, which so looks up none. */
  blocks: WeakMap<Text, Block> | null;
  /** Number of this reading; each has one more than the one before. */
  reading: number;
  /**
   * Text nodes whose words have changed, with the reading that was begun last at the time. It is kept for as long as
   * the node lives: what is changed and taken out may be brought back many readings later.
   */
  readonly changedIn: WeakMap<Node, number>;
  /** Elements with the name of an inline element that the page's style sheet makes blocks; `null` while none is known. */
  borders: WeakSet<Element> | null;
}

/** Files what the last reading scanned, before the next one begins: most pages are read once, and filing costs time. */
export function remember(known: Known, last: readonly Block[]) {
  if (last.length > 0) known.blocks ??= new WeakMap();
  for (const block of last) {
    const first = block.pieces[0];
    if (first && block.readIn === known.reading) known.blocks?.set(first, block);
  }
}

/** Makes blocks of the text nodes that a reading comes by, and has those scanned that are new or changed. */
export interface BlockMaker {
  readonly blocks: readonly Block[];
  add(node: Text): void;
  /** Something between words that is one space wide. */
  addGap(): void;
  /**
   * A border: what was added makes one block. A long one is not scanned to its end at once.
   *
   * @returns whether more may be added; if not, {@link goOn} has to finish the block, or the page is cut
   */
  end(): boolean;
  /**
   * Scans on in a block that was too long for one go.
   *
   * @param until - as `performance.now()` counts, in milliseconds
   * @returns whether more may be added
   */
  goOn(until: number): boolean;
  /** Whether the page is longer than we read. */
  isCut(): boolean;
}

export function createBlockMaker(scanner: Scanner, known: Known): BlockMaker {
  const blocks: Block[] = [];
  let run: Piece[] = [];
  // Text of the run's first node, which `add` has to look at: Firefox makes a new string each time it is asked.
  let firstText = '';
  let isScanning = false;
  // Where scanning goes on.
  let piece = 0;
  let unit = 0;
  let pageUnits = 0;

  function isCut(): boolean {
    return pageUnits > PAGE_UNITS;
  }

  function mayAdd(): boolean {
    return !isScanning && !isCut();
  }

  function isSame(before: Block): boolean {
    return (
      before.pieces.length === run.length &&
      before.pieces.every(
        (node, i) => node === run[i] && (!node || (known.changedIn.get(node) ?? -1) < before.readIn),
      ) &&
      before.isWhole()
    );
  }

  /** Scans on, at least {@link PIECE_UNITS}: an ordinary block is done without a look at the clock. */
  function scan(until: number) {
    for (let units = 0; piece < run.length; ) {
      if (units >= PIECE_UNITS && performance.now() >= until) return;
      const text = piece === 0 ? firstText : (run[piece]?.data ?? ' ');
      const part = unit === 0 && text.length <= PIECE_UNITS ? text : text.slice(unit, partEnd(text, unit));
      scanner.piece(part);
      units += part.length;
      unit += part.length;
      if (unit < text.length) continue;
      unit = 0;
      piece++;
    }
    isScanning = false;
    keep(new Block(run, scanner.end(), known.reading));
  }

  function keep(block: Block) {
    blocks.push(block);
    run = [];
    pageUnits += block.scan.length;
  }

  return {
    blocks,
    isCut,
    add(node) {
      if (run.length === 0) {
        firstText = node.data;
        if (isBlank(firstText)) return;
      }
      run.push(node);
    },
    addGap() {
      if (run.length > 0) run.push(null);
    },
    end() {
      if (run.length === 0 || isScanning) return mayAdd();
      const before = known.blocks?.get(run[0] as Text);
      if (before && isSame(before)) keep(before);
      else {
        scanner.begin();
        piece = unit = 0;
        isScanning = true;
        scan(Number.NEGATIVE_INFINITY);
      }
      return mayAdd();
    },
    goOn(until) {
      if (isScanning) scan(until);
      return mayAdd();
    },
  };
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
