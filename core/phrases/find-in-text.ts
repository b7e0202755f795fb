import { type Paragraph, paragraphs } from '../text/paragraphs.ts';
import { findHits, type Hit, type ScannedBlock } from './find.ts';
import { createScanner, type Scanner } from './scan.ts';
import type { PhraseTable } from './table.ts';

/**
 * Finds phrases in the blocks of a text.
 *
 * @param title - headline of the text; it lends company and is not searched
 * @returns hits in the order of the text, with spans in UTF-16 code units of the whole text
 */
export function findInBlocks(table: PhraseTable, blocks: readonly Paragraph[], title = ''): Hit[] {
  const scanner = createScanner(table);
  const scanned = blocks.map((block) => scanBlock(scanner, block.text));
  const titles = title ? [scanBlock(scanner, title)] : [];
  return blocks.flatMap(({ start }, i) =>
    findHits(table, scanned, i, titles).map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start })),
  );
}

/** Finds phrases in plain text: see {@link findInBlocks} and {@link paragraphs}. */
export function findInText(table: PhraseTable, text: string, title = ''): Hit[] {
  return findInBlocks(table, paragraphs(text), title);
}

/** Scans one text as one block. */
export function scanBlock(scanner: Scanner, text: string): ScannedBlock {
  scanner.begin();
  scanner.piece(text);
  return { scan: scanner.end(), text: () => text };
}
