import { foldHigh, IGNORED, isIdeograph, ligature, SEPARATOR, TABLE_SIZE } from '../text/fold.ts';
import { addUnit, finish, follow, WORD_SEED } from './hash.ts';
import { KIND_SHIFT, Kind, LIST, LONGER, PAYLOAD, type PhraseTable } from './table.ts';
import { isApostrophe } from './words.ts';

/** Numbers kept for each occurrence: term, first word, word after the last, start, end. */
export const OCCURRENCE = 5;

/** What one block of text holds: the terms that were seen in it. */
export interface BlockScan {
  /** Length of the block in UTF-16 code units. */
  readonly length: number;
  /** Whether anything was seen that a phrase may begin from; without it the block holds no phrase. */
  readonly hasAnchor: boolean;
  /**
   * {@link OCCURRENCE} numbers each, in the order of their ends: term, index of its first word, index after its last
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

const NOTHING = new Int32Array(0);
const MAX_ACTIVE = 32; // wordings that may be under way at one place; real tables have one or two

/**
 * Creates a scanner: one pass, folding as it goes, a hash a word, no string building.
 *
 * Every word is looked up by itself and with the word before it, in a bit filter first; only the few that pass meet
 * the sorted table. So the cost of a page does not grow with the number of phrases.
 */
export function createScanner(table: PhraseTable): Scanner {
  const { fold, filter, filterShift, buckets, bucketShift, keys, values, tailKeys, tailOutputs, tailLengths, lists } =
    table;
  const anchored = anchoredTerms(table);

  // Of the block being read.
  let base = 0;
  let words = 0;
  let hasAnchor = false;
  let found = new Int32Array(OCCURRENCE * 64);
  let foundLength = 0;
  // Of the word being read, which may go on in the next piece.
  let hash = WORD_SEED;
  let start = -1;
  let end = 0;
  let letters = 0;
  let before = 0; // code unit before the word, to tell the s of a possessive
  let lastUnit = 0;
  // Of the word before, for pairs.
  let previous = 0;
  let previousStart = 0;
  // Wordings under way: key so far, words still to come (0: look up), tail, start, index of the first word.
  const active = new Int32Array(MAX_ACTIVE * 5);
  let activeLength = 0;

  function begin(): void {
    base = words = foundLength = letters = lastUnit = previous = activeLength = 0;
    hasAnchor = false;
    hash = WORD_SEED;
    start = -1;
  }

  function piece(text: string): void {
    const length = text.length;
    let i = 0;
    while (i < length) {
      if (start < 0) {
        // Between words: to the next letter.
        let unit = 0;
        let letter = SEPARATOR;
        for (; i < length; i++) {
          unit = text.charCodeAt(i);
          letter = unit < TABLE_SIZE ? (fold[unit] as number) : foldHigh(unit);
          if (letter > IGNORED) break;
          if (letter === SEPARATOR) lastUnit = unit;
        }
        if (i === length) break;
        start = base + i;
        before = lastUnit;
        letters = 0;
        hash = WORD_SEED;
      }
      // In a word: the fast alphabets first, all others below.
      let unit = 0;
      let letter = SEPARATOR;
      let h = hash;
      let n = letters;
      let last = end;
      for (; i < length; i++) {
        unit = text.charCodeAt(i);
        if (unit >= TABLE_SIZE) break;
        letter = fold[unit] as number;
        if (letter > IGNORED) {
          h = ((h << 5) | (h >>> 27)) ^ letter; // addUnit, by hand: not every engine inlines it
          n++;
          last = i + 1;
        } else if (letter === SEPARATOR) break;
      }
      hash = h;
      letters = n;
      if (last !== end) end = last;
      if (i === length) break;
      if (unit >= TABLE_SIZE) {
        i = otherScript(unit, i);
        continue;
      }
      lastUnit = unit;
      endWord(base + end);
      i++;
    }
    // A word that goes on in the next piece ends at an offset of this one.
    if (start >= 0) end -= length;
    base += length;
  }

  /** Reads one unit of a script outside the table; returns where to go on. */
  function otherScript(unit: number, i: number): number {
    const letter = foldHigh(unit);
    if (letter === IGNORED) return i + 1;
    if (letter === SEPARATOR) {
      lastUnit = unit;
      endWord(base + end);
      return i + 1;
    }
    if (isIdeograph(unit)) {
      if (letters > 0) {
        endWord(base + end);
        return i;
      }
      start = base + i;
      hash = addUnit(WORD_SEED, letter);
      letters = 1;
      end = i + 1;
      lastUnit = unit;
      endWord(base + end);
      return i + 1;
    }
    for (const char of ligature(unit) ?? String.fromCharCode(letter)) {
      hash = addUnit(hash, char.charCodeAt(0));
      letters++;
    }
    end = i + 1;
    return i + 1;
  }

  function endWord(wordEnd: number): void {
    const wordStart = start;
    start = -1;
    if (letters === 1 && hash === 0x73 && isApostrophe(before)) return;
    const word = finish(hash);
    const pair = follow(previous, word);
    if (activeLength > 0) goOn(word, wordEnd);
    let bit = word >>> filterShift;
    if (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) {
      const value = lookUp(word);
      if (value >= 0) emit(value, words, wordStart, wordEnd);
    }
    bit = pair >>> filterShift;
    if (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1 && words > 0) meet(pair, previousStart, words - 1, wordEnd);
    previous = word;
    previousStart = wordStart;
    words++;
  }

  /** Takes every wording under way one word further. */
  function goOn(word: number, wordEnd: number): void {
    const before = activeLength;
    activeLength = 0;
    for (let i = 0; i < before; i++) {
      const at = i * 5;
      const key = follow(active[at] as number, word);
      const toCome = active[at + 1] as number;
      const firstStart = active[at + 3] as number;
      const firstWord = active[at + 4] as number;
      if (toCome === 0) {
        meet(key, firstStart, firstWord, wordEnd);
      } else if (toCome > 1) {
        push(key, toCome - 1, active[at + 2] as number, firstStart, firstWord);
      } else {
        const tail = active[at + 2] as number;
        if ((tailKeys[tail] as number) === key >>> 0)
          emitOutput(tailOutputs[tail] as number, firstWord, firstStart, wordEnd);
      }
    }
  }

  /** What stands behind the key of two or more words. */
  function meet(key: number, firstStart: number, firstWord: number, wordEnd: number): void {
    const value = lookUp(key);
    if (value < 0) return;
    if (value >>> KIND_SHIFT === Kind.tail) {
      const tail = value & PAYLOAD;
      push(key, tailLengths[tail] as number, tail, firstStart, firstWord);
      return;
    }
    emit(value, firstWord, firstStart, wordEnd);
    if (value & LONGER) push(key, 0, 0, firstStart, firstWord);
  }

  function push(key: number, toCome: number, tail: number, firstStart: number, firstWord: number): void {
    if (activeLength === MAX_ACTIVE) return;
    const at = activeLength * 5;
    active[at] = key;
    active[at + 1] = toCome;
    active[at + 2] = tail;
    active[at + 3] = firstStart;
    active[at + 4] = firstWord;
    activeLength++;
  }

  /** Value behind a key, or −1. */
  function lookUp(key: number): number {
    const unsigned = key >>> 0;
    const bucket = unsigned >>> bucketShift;
    const stop = buckets[bucket + 1] as number;
    for (let i = buckets[bucket] as number; i < stop; i++) if (keys[i] === unsigned) return values[i] as number;
    return -1;
  }

  function emit(value: number, firstWord: number, firstStart: number, wordEnd: number): void {
    if (value >>> KIND_SHIFT === Kind.output) emitOutput(value & PAYLOAD, firstWord, firstStart, wordEnd);
  }

  function emitOutput(output: number, firstWord: number, firstStart: number, wordEnd: number): void {
    if ((output & LIST) === 0) {
      see(output, firstWord, firstStart, wordEnd);
      return;
    }
    const place = output & ~LIST;
    const count = lists[place] as number;
    for (let i = 1; i <= count; i++) see(lists[place + i] as number, firstWord, firstStart, wordEnd);
  }

  function see(term: number, firstWord: number, firstStart: number, wordEnd: number): void {
    if (foundLength + OCCURRENCE > found.length) {
      const larger = new Int32Array(found.length * 2);
      larger.set(found);
      found = larger;
    }
    found[foundLength] = term;
    found[foundLength + 1] = firstWord;
    found[foundLength + 2] = words + 1;
    found[foundLength + 3] = firstStart;
    found[foundLength + 4] = wordEnd;
    foundLength += OCCURRENCE;
    if (anchored[term] === 1) hasAnchor = true;
  }

  return {
    begin,
    piece,
    end() {
      if (start >= 0) endWord(base + end);
      return {
        length: base,
        hasAnchor,
        occurrences: foundLength === 0 ? NOTHING : found.slice(0, foundLength),
      };
    },
  };
}

/** 1 for each term that a phrase may begin from. */
function anchoredTerms(table: PhraseTable): Uint8Array {
  const complex = table.anchors.length - 1;
  const anchored = new Uint8Array(table.phrases + Math.max(complex, 0)).fill(1, 0, table.phrases);
  for (let i = 0; i < complex; i++) {
    if ((table.anchors[i + 1] as number) > (table.anchors[i] as number)) anchored[table.phrases + i] = 1;
  }
  return anchored;
}
