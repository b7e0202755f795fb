import type { Span } from '../span.ts';
import { isUnspaced, type Word, wordsOf } from './words.ts';

/** The part of a long text that answers a search best, with the hits in it. Offsets belong to `text` here. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Span[];
  /** Whether the whole text goes on before and after. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/**
 * Chooses the stretch with the most different hits, then the most hits, then the first.
 *
 * @param marks - as {@link hitSpans} found them, in order
 * @param length - at most so many UTF-16 code units; a shorter text is given whole
 */
export function choosePassage(text: string, marks: readonly Span[], length: number): Passage {
  if (text.length <= length) return { text, marks, cutStart: false, cutEnd: false };
  const from = bestStart(text, marks, length);
  const start = wordStart(text, from);
  const end = wordEnd(text, Math.min(text.length, start + length));
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    cutStart: start > 0,
    cutEnd: end < text.length,
  };
}

/** Where the found words stand in a text; pairs of characters that overlap become one span. */
export function hitSpans(text: string, terms: ReadonlySet<string>): Span[] {
  return joined(wordsOf(text).flatMap((word) => hitIn(word, terms) ?? []));
}

function hitIn(word: Word, terms: ReadonlySet<string>): Span | null {
  if (terms.has(word.folded)) return word;
  const [first = ''] = word.folded;
  // A single Chinese character was found through its pairs, and it alone is the hit.
  return isUnspaced(first) && terms.has(first) ? { start: word.start, end: word.start + first.length } : null;
}

/** Where a run of folded words stands in a text, word after word. */
export function runSpans(text: string, run: readonly string[]): Span[] {
  if (run.length === 0) return [];
  const words = wordsOf(text);
  return joined(words.flatMap((first, index) => runAt(words, first, index, run) ?? []));
}

function runAt(words: readonly Word[], first: Word, index: number, run: readonly string[]): Span | null {
  const isRun = run.every((folded, step) => words[index + step]?.folded === folded);
  const last = words[index + run.length - 1];
  return isRun && last ? { start: first.start, end: last.end } : null;
}

function joined(words: readonly Span[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

function bestStart(text: string, marks: readonly Span[], length: number): number {
  // Some words before the first hit, so that it does not stand at the edge.
  const lead = Math.floor(length / 4);
  let best = { from: 0, score: 0 };
  for (const first of marks) {
    const from = Math.max(0, Math.min(first.start - lead, text.length - length));
    const inside = marks.filter((mark) => mark.start >= from && mark.end <= from + length);
    const different = new Set(inside.map((mark) => text.slice(mark.start, mark.end).toLowerCase()));
    const score = different.size * 1000 + inside.length;
    if (score > best.score) best = { from, score };
  }
  return best.from;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 30).search(/\s/u);
  return space === -1 ? beforeSurrogate(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.lastIndexOf(' ', to);
  return to - space < 30 ? space : beforeSurrogate(text, to);
}

/** An offset between two halves of one character moves before it. */
function beforeSurrogate(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
