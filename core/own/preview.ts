import { compilePhrases } from '../phrases/compile.ts';
import { findInBlocks } from '../phrases/find-in-text.ts';
import { openTable } from '../phrases/table.ts';
import type { OwnPhraseRecords } from './own-phrase.ts';

/** A place that a phrase would be found at, with the words around it. */
export interface PreviewPlace {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** What a phrase would find on a page. */
export interface Preview {
  readonly count: number;
  /** The first of them. */
  readonly places: readonly PreviewPlace[];
  /** So many that the page would be strewn with underlines. */
  readonly isTooMuch: boolean;
}

const MOST_PLACES = 20;
const AROUND = 60;
/** Fewer finds are never too many, however short the text. */
const FEW = 5;
/** One find in so many characters: a phrase of diplomacy in every third sentence is a common word. */
const CHARS_PER_FIND = 400;

/**
 * What a phrase would find in the blocks of a page.
 *
 * @param blocks - each a paragraph, heading or cell
 */
export function previewPhrase(records: OwnPhraseRecords, blocks: readonly string[], title: string): Preview {
  const { buffer } = compilePhrases([{ ...records, phrases: [records.phrase] }]);
  let at = 0;
  const placed = blocks.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, text };
  });
  const whole = blocks.join('\n');
  const hits = findInBlocks(openTable(buffer), placed, title);
  return {
    count: hits.length,
    places: hits.slice(0, MOST_PLACES).map(({ start, end }) => ({
      before: lastLine(whole.slice(Math.max(0, start - AROUND), start)),
      found: whole.slice(start, end),
      after: whole.slice(end, end + AROUND).split('\n', 1)[0] ?? '',
    })),
    isTooMuch: hits.length > FEW && hits.length * CHARS_PER_FIND > whole.length,
  };
}

/**
 * Whether a wording is so short that it would be found nearly everywhere, whatever page is open: one word of fewer
 * than five letters, or one Chinese character.
 */
export function isTooCommon(wording: string): boolean {
  const words = wording.split(/[\s\p{P}]+/u).filter((word) => word !== '');
  if (words.length !== 1) return false;
  const [word = ''] = words;
  return /\p{Script=Han}/u.test(word) ? [...word].length < 2 : [...word].length < 5;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
