import { createScanner, type Scanner } from '../../core/phrases/scan.ts';
import { openTable, type PhraseTable } from '../../core/phrases/table.ts';
import { createReadPass } from '../../entrypoints/reader/read-pass.ts';

/** A table as the reader holds it after the background's answer. */
export interface Opened {
  readonly table: PhraseTable;
  scanner: Scanner | null;
}

export function open(base64: string): Opened {
  return { table: openTable(Uint8Array.fromBase64(base64).buffer), scanner: null };
}

/**
 * Reads the page once as the reader does, without slices and without anything known from before.
 *
 * @returns blocks that a phrase may begin in
 */
export function scan(opened: Opened): number {
  opened.scanner ??= createScanner(opened.table);
  const pass = createReadPass(document.body, opened.scanner, {
    blocks: null,
    changedIn: new WeakMap(),
    reading: 1,
    borders: null,
  });
  if (pass.step(Number.POSITIVE_INFINITY) !== 'done') throw new Error('bench: the page was not read to its end');
  return pass.blocks.filter((block) => block.scan.hasAnchor).length;
}
