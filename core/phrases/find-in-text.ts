import { findHits, type Hit, type ScannedBlock } from './find.ts';
import { createScanner, type Scanner } from './scan.ts';
import type { PhraseTable } from './table.ts';

/**
 * Finds phrases in plain text: paragraphs, parted by empty lines, are its blocks.
 *
 * @param title - headline of the text; it lends company and is not searched
 * @returns hits with spans in UTF-16 code units of `text`
 */
export function findInText(table: PhraseTable, text: string, title = ''): Hit[] {
  const scanner = createScanner(table);
  const starts: number[] = [];
  const blocks: ScannedBlock[] = [];
  for (const { start, end } of paragraphs(text)) {
    starts.push(start);
    blocks.push(scanBlock(scanner, text.slice(start, end)));
  }
  const titles = title ? [scanBlock(scanner, title)] : [];
  return blocks.flatMap((_, i) =>
    findHits(table, blocks, i, titles).map((hit) => ({
      phrase: hit.phrase,
      start: hit.start + (starts[i] ?? 0),
      end: hit.end + (starts[i] ?? 0),
    })),
  );
}

/** Scans one text as one block. */
export function scanBlock(scanner: Scanner, text: string): ScannedBlock {
  scanner.begin();
  scanner.piece(text);
  return { scan: scanner.end(), text: () => text };
}

function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const border of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
    yield { start, end: border.index };
    start = border.index + border[0].length;
  }
  yield { start, end: text.length };
}
