import { foldWord, wordsOf } from '../words.ts';
import { createGrowingNumbers } from './growing-numbers.ts';
import { BORDER } from './pack-index.ts';

/** Texts as numbers of words. */
export interface WrittenTokens {
  /** In order of their code units; the number of a word is its place here plus one. */
  readonly words: readonly string[];
  readonly tokens: Uint32Array<ArrayBuffer>;
  /** Where each field begins, and the end of the last one. */
  readonly fieldStarts: Uint32Array<ArrayBuffer>;
}

/** Takes texts field by field and gives their words as numbers. */
export interface TokenWriter {
  beginField(): void;
  /** @param comesAgain - the text will probably come again, and is worth remembering */
  write(text: string, comesAgain: boolean): void;
  /** Ends a text. */
  endText(): void;
  finish(): WrittenTokens;
}

/** Turns texts into numbers of words, each different word cut and folded as seldom as may be. */
export function createTokenWriter(): TokenWriter {
  const numbers = new Map<string, number>();
  const folded = new Map<string, string>();
  const known = new Map<string, readonly number[]>();
  const tokens = createGrowingNumbers();
  const fieldStarts = createGrowingNumbers();

  const fold = (piece: string): string => {
    const before = folded.get(piece);
    if (before !== undefined) return before;
    const word = foldWord(piece);
    folded.set(piece, word);
    return word;
  };
  const numberOf = (word: string): number => {
    const before = numbers.get(word);
    if (before !== undefined) return before;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  };
  const numbersOf = (text: string) => wordsOf(text, fold).map((word) => numberOf(word.folded));

  return {
    beginField: () => fieldStarts.push(tokens.length),
    write(text, comesAgain) {
      const list = known.get(text) ?? numbersOf(text);
      if (comesAgain) known.set(text, list);
      for (const number of list) tokens.push(number);
    },
    endText: () => tokens.push(BORDER),
    finish() {
      fieldStarts.push(tokens.length);
      const words = [...numbers.keys()].sort();
      // From the order of coming to the order of words; a border stays a border.
      const renumbered = new Uint32Array(words.length + 1);
      for (const [at, word] of words.entries()) renumbered[numbers.get(word) ?? BORDER] = at + 1;
      const all = tokens.toArray();
      for (let at = 0; at < all.length; at++) all[at] = renumbered[all[at] ?? BORDER] ?? BORDER;
      return { words, tokens: all, fieldStarts: fieldStarts.toArray() };
    },
  };
}
