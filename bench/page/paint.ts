import { createScanner } from '../../core/phrases/scan.ts';
import { openTable } from '../../core/phrases/table.ts';
import { type Find, type Found, findInBlock } from '../../entrypoints/reader/find.ts';
import { createHighlightPainter } from '../../entrypoints/reader/highlight-painter.ts';
import { byElement, findAt, rectsOf } from '../../entrypoints/reader/pointer.ts';
import { createReadPass } from '../../entrypoints/reader/read-pass.ts';
import { time } from './warm.ts';

/** Milliseconds of what a hit costs the page. */
export interface PaintTimes {
  readonly finds: number;
  /** The first painting of all finds in this page, without the browser's drawing. */
  readonly paint: number;
  /** Finding what stands under the pointer, first and later answers at different places. */
  readonly hovers: readonly number[];
  /** From base64 to an open table. */
  readonly open: number;
}

const HOVERS = 20;

const calls = {
  paintAndHover(base64: string): PaintTimes {
    let table = openTable(Uint8Array.fromBase64(base64).buffer);
    const openMs = time(() => {
      table = openTable(Uint8Array.fromBase64(base64).buffer);
    }, 1);
    const pass = createReadPass(document.body, createScanner(table), {
      blocks: null,
      changedIn: new WeakMap(),
      reading: 1,
      borders: null,
    });
    pass.step(Number.POSITIVE_INFINITY);
    const found: Found = { finds: [], unseen: [], borders: [] };
    pass.blocks.forEach((_, i) => {
      findInBlock(table, pass.blocks, i, [], new Map(), found);
    });
    const { finds } = found;
    const painter = createHighlightPainter();
    const paintMs = time(() => painter.paint(finds), 1);
    return { finds: finds.length, paint: paintMs, hovers: hover(finds), open: openMs };
  },
};

function hover(finds: readonly Find[]): number[] {
  const elements = byElement(finds);
  const step = Math.max(1, Math.floor(finds.length / HOVERS));
  const times: number[] = [];
  for (let i = 0; i < finds.length; i += step) {
    const find = finds[i];
    if (!find) continue;
    find.parts[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [rect] = rectsOf(find);
    if (!rect) continue;
    let found: Find | null = null;
    const point = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    times.push(
      time(() => {
        found = findAt(point, elements);
      }, 1),
    );
    if (found !== find) throw new Error('bench: another find, or none, stood under the pointer');
  }
  return times;
}

export type PaintBench = typeof calls;
Object.assign(globalThis, { paintBench: calls });
