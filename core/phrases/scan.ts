import { createCutter, UNITS_AT_ONCE } from './cut.ts';
import { createPlaces } from './places.ts';
import { createSequences } from './sequences.ts';
import type { PhraseTable } from './table.ts';

/** What one block of text holds: the terms that were seen in it. */
export interface BlockScan {
  /** Length of the block in UTF-16 code units. */
  readonly length: number;
  /** Whether anything was seen that a phrase may begin from; without it the block holds no phrase. */
  readonly hasAnchor: boolean;
  /**
   * `OCCURRENCE` numbers each, in the order of their ends: term, index of its first word, index after its last
   * word, start and end in UTF-16 code units of the block.
   */
  readonly occurrences: Int32Array;
}

/**
 * Reads blocks of text and reports the terms in them. One at a time: `begin`, any number of `piece`, `end`.
 */
export interface Scanner {
  begin(): void;
  /** The next stretch of the block. Pieces are read as one text, a word may go on from one to the next. */
  piece(text: string): void;
  end(): BlockScan;
}

/**
 * Creates a scanner: one pass, folding as it goes, a hash a word, no string building.
 *
 * Every word is looked up by itself and with the word before it, in a bit filter; the few that pass, with the word
 * after it too, in another one; and what is left, hardly more than there is to be found, in the sorted table. So the
 * cost of a page does not grow with the number of phrases.
 */
export function createScanner(table: PhraseTable): Scanner {
  const places = createPlaces(table.fold);
  const cutter = createCutter(table.fold);
  const sequences = createSequences(table, places);

  /** Reads the words cut so far; the last of them waits for the one to come. */
  function readWords(): void {
    sequences.read(cutter.hashes, cutter.stops, cutter.count() - 1);
    cutter.clear();
  }

  return {
    begin() {
      cutter.begin();
      places.begin();
      sequences.begin();
    },
    piece(text) {
      const at = places.add(text);
      if (text.length <= UNITS_AT_ONCE) {
        if (!cutter.cut(text, at)) readWords();
        return;
      }
      for (let from = 0; from < text.length; from += UNITS_AT_ONCE) {
        if (!cutter.cut(text.slice(from, from + UNITS_AT_ONCE), at + from)) readWords();
      }
    },
    end() {
      const length = places.length();
      cutter.cut('  ', length); // ends the last word, and leaves an empty one behind it
      sequences.read(cutter.hashes, cutter.stops, cutter.count());
      return { length, hasAnchor: sequences.hasAnchor(), occurrences: sequences.occurrences() };
    },
  };
}
