import type { Statement } from '../../core/pack/schema.ts';
import { createRandom } from '../random.ts';

const QUOTED_WORDS = 15;

/** Printed words, and how far they are from the statement that they were made from. */
export interface Question {
  readonly printed: string;
  /** Words to be replaced, added, left out or changed in place with their neighbour: see {@link distance}. */
  readonly distance: number;
}

/**
 * Quotations of 15 words out of the middle of a statement, each with so many changes: a word replaced by one of another
 * statement (as translators do), left out, added, or changed in place with the next. Each kind is as likely.
 */
export function drawQuestions(statements: readonly Statement[], changes: number, count: number): Question[] {
  const random = createRandom(1000 + changes);
  const anyText = (): string => statements[Math.floor(random() * statements.length)]?.text ?? '';
  const anyWord = (): string => {
    const words = anyText().split(' ');
    return words[Math.floor(random() * words.length)] ?? 'other';
  };
  return Array.from({ length: count }, () => {
    const text = anyText();
    const words = text.split(' ');
    const from = Math.floor(random() * Math.max(1, words.length - QUOTED_WORDS));
    const printed = words.slice(from, from + QUOTED_WORDS);
    for (let i = 0; i < changes; i += 1) change(printed, random, anyWord);
    return { printed: printed.join(' '), distance: distance(printed.join(' '), text) };
  });
}

function change(words: string[], random: () => number, anyWord: () => string): void {
  const place = Math.floor(random() * (words.length - 1));
  switch (Math.floor(random() * 4)) {
    case 0:
      words[place] = anyWord();
      return;
    case 1:
      words.splice(place, 1);
      return;
    case 2:
      words.splice(place, 0, anyWord());
      return;
    default:
      words.splice(place, 2, words[place + 1] ?? '', words[place] ?? '');
  }
}

/**
 * How many words of the printed ones must be replaced, added, left out or changed in place with their neighbour to make
 * them a stretch of the text.
 *
 * Of two statements from which equally few changes lead to the printed words, nobody could tell which is quoted.
 *
 * @see Sellers, Journal of Algorithms 1, 1980: a pattern against every stretch of a text in one table
 */
export function distance(printed: string, text: string): number {
  const pattern = printed.split(' ');
  const words = text.split(' ');
  let beforeLast: number[] = [];
  let last = Array.from({ length: words.length + 1 }, () => 0);
  pattern.forEach((word, i) => {
    const row = [i + 1];
    words.forEach((other, j) => {
      let least = Math.min((last[j] ?? 0) + (word === other ? 0 : 1), (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const isSwapped = i > 0 && j > 0 && word === words[j - 1] && pattern[i - 1] === other;
      if (isSwapped) least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      row.push(least);
    });
    beforeLast = last;
    last = row;
  });
  return Math.min(...last);
}
