import type { Span } from '../span.ts';
import { INVISIBLE } from '../text/sentences.ts';

const OPENING = '"\'“‘„‚«‹「『»›”’';
const CLOSING = '"\'”’“‘»›」』«‹';
const BETWEEN = /^[.,;:!?…。，、！？]$/u;

/** Whether words stand directly after an opening or directly before a closing quotation mark. */
export function isQuoted(text: string, span: Span): boolean {
  return markBefore(text, span.start) >= 0 || markAfter(text, span.end) >= 0;
}

/**
 * The stretch to underline: whole characters, with quotation marks where leaving them out would split a pair, both
 * around the words or one whose partner stands inside.
 *
 * @param words - from the first letter to the last
 */
export function widenToQuotes(text: string, words: Span): Span {
  const span = { start: words.start, end: endOfCharacter(text, words.end) };
  const before = markBefore(text, span.start);
  const after = markAfter(text, span.end);
  const inside = text.slice(span.start, span.end).replace(APOSTROPHE, '');
  if (before >= 0 && (after >= 0 || CLOSES.test(inside)))
    return { start: before, end: after >= 0 ? after + 1 : span.end };
  if (after >= 0 && OPENS.test(inside)) return { start: span.start, end: after + 1 };
  return span;
}

/** A word may end in a letter whose marks stand behind it (NFD): they belong to the letter. */
function endOfCharacter(text: string, end: number): number {
  const [marks = ''] = MARKS.exec(text.slice(end, end + MOST_MARKS)) ?? [];
  return end + marks.length;
}

const MARKS = /^(?:[\u00ad\u200b-\u200f\u2060\ufeff]*\p{M})+/u;
const MOST_MARKS = 16; // more marks on one letter is a prank

const APOSTROPHE = /(?<=[\p{L}\p{M}])['’](?=\p{L})/gu;
const OPENS = /["“„«‹「『‘‚]/u;
const CLOSES = /["”“»›」』’]/u;

function markBefore(text: string, start: number): number {
  const at = skipSpace(text, skipInvisible(text, start - 1, -1), -1, '«');
  return at >= 0 && OPENING.includes(text.charAt(at)) && !isApostrophe(text, at) ? at : -1;
}

function markAfter(text: string, end: number): number {
  let at = skipInvisible(text, end, 1);
  if (BETWEEN.test(text.charAt(at))) at = skipInvisible(text, at + 1, 1);
  at = skipSpace(text, at, 1, '»');
  return at < text.length && CLOSING.includes(text.charAt(at)) && !isApostrophe(text, at) ? at : -1;
}

/** French sets a space between the words and their marks. */
function skipSpace(text: string, at: number, step: 1 | -1, mark: '«' | '»'): number {
  const beyond = skipInvisible(text, at + step, step);
  return /\s/u.test(text.charAt(at)) && text.charAt(beyond) === mark ? beyond : at;
}

function skipInvisible(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && text.charAt(at).search(INVISIBLE) === 0) at += step;
  return at;
}

/** A straight or curly mark between two letters, which may have marks of their own (NFD), is one of a word: “l’amitié”. */
function isApostrophe(text: string, at: number): boolean {
  const beside = (step: 1 | -1) => text.charAt(skipInvisible(text, at + step, step));
  return (beside(-1) + text.charAt(at) + beside(1)).search(APOSTROPHE) === 1;
}
