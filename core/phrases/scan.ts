import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, finish, follow, WORD_SEED } from './hash.ts';
import { createSequences } from './sequences.ts';
import type { PhraseTable } from './table.ts';
import { isApostrophe } from './words.ts';

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

// What the scanner remembers from piece to piece. In a typed array, because engines box a whole number of 32 bits when
// a closure or an object keeps it: with closures the same loop took more than twice as long.
const BASE = 0; // where the piece begins in the block
const HASH = 1; // of the word being read
const LETTERS = 2; // read of it; 0 between words
const START = 3;
const END = 4; // after its last letter
const BEFORE = 5; // unit before it, to tell the s of a possessive
const LAST = 6; // last separator or ideograph
const PREVIOUS = 7; // hash of the word before, for pairs
const PREVIOUS_START = 8;
const WORDS = 9; // read so far
const STATE_SIZE = 10;

/**
 * Creates a scanner: one pass, folding as it goes, a hash a word, no string building.
 *
 * Every word is looked up by itself and with the word before it, in a bit filter first; only the few that pass meet
 * the sorted table. So the cost of a page does not grow with the number of phrases.
 */
export function createScanner(table: PhraseTable): Scanner {
  const { fold, filter, filterShift } = table;
  const sequences = createSequences(table);
  const state = new Int32Array(STATE_SIZE);

  function begin(): void {
    state.fill(0);
    sequences.begin();
  }

  function piece(text: string): void {
    const base = state[BASE] as number;
    const length = text.length;
    let hash = state[HASH] as number;
    let letters = state[LETTERS] as number;
    let start = state[START] as number;
    let end = state[END] as number;
    let last = state[LAST] as number;
    let previous = state[PREVIOUS] as number;
    let words = state[WORDS] as number;
    for (let i = 0; i < length; i++) {
      let unit = text.charCodeAt(i);
      let letter: number;
      if (unit < TABLE_SIZE) {
        letter = fold[unit] as number;
        if (letter > IGNORED) {
          if (letters === 0) {
            start = base + i;
            hash = WORD_SEED;
            state[BEFORE] = last;
          }
          const from = i;
          do {
            hash = ((hash << 5) | (hash >>> 27)) ^ letter; // addUnit, by hand: not every engine inlines it
            if (++i === length) break;
            unit = text.charCodeAt(i);
            letter = unit < TABLE_SIZE ? (fold[unit] as number) : SEPARATOR;
          } while (letter > IGNORED);
          letters += i - from;
          end = base + i;
          // Plain text nearly always: a space or mark ends the word, without another turn of the loop.
          if (i === length) break;
          if (unit >= TABLE_SIZE || letter === IGNORED) {
            i--;
            continue;
          }
        }
        if (letter === IGNORED) continue;
      } else {
        letter = foldHigh(unit);
        if (letter === IGNORED) continue;
        if (letter !== SEPARATOR && !isIdeograph(unit)) {
          if (letters === 0) {
            start = base + i;
            hash = WORD_SEED;
            state[BEFORE] = last;
          }
          for (const char of ligature(unit) ?? String.fromCharCode(letter)) {
            hash = addUnit(hash, char.charCodeAt(0));
            letters++;
          }
          end = base + i + 1;
          continue;
        }
      }
      // A word ends here; an ideograph is one more word by itself.
      let ideograph = letter !== SEPARATOR;
      for (;;) {
        if (letters > 0) {
          if (letters !== 1 || hash !== 0x73 || !isApostrophe(state[BEFORE] as number)) {
            const word = finish(hash);
            const pair = follow(previous, word);
            const bit = word >>> filterShift;
            const pairBit = pair >>> filterShift;
            const mayStart =
              (((filter[bit >>> 5] as number) >>> (bit & 31)) |
                ((filter[pairBit >>> 5] as number) >>> (pairBit & 31))) &
              1;
            if (mayStart !== 0 || sequences.isUnderWay()) {
              sequences.word(word, pair, words, start, end, state[PREVIOUS_START] as number);
            }
            previous = word;
            state[PREVIOUS_START] = start;
            words++;
          }
          letters = 0;
        }
        if (!ideograph) break;
        ideograph = false;
        state[BEFORE] = last;
        start = base + i;
        end = start + 1;
        hash = addUnit(WORD_SEED, letter);
        letters = 1;
      }
      last = unit;
    }
    state[BASE] = base + length;
    state[HASH] = hash;
    state[LETTERS] = letters;
    state[START] = start;
    state[END] = end;
    state[LAST] = last;
    state[PREVIOUS] = previous;
    state[WORDS] = words;
  }

  function end(): BlockScan {
    const length = state[BASE] as number;
    if (state[LETTERS] !== 0) {
      piece(' ');
    }
    return { length, hasAnchor: sequences.hasAnchor(), occurrences: sequences.occurrences() };
  }

  return { begin, piece, end };
}
