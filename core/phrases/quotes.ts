import type { Span } from '../span.ts';

const OPENING = '"\'“‘„‚«‹「『»›”’';
const CLOSING = '"\'”’“‘»›」』«‹';
const BETWEEN = /^[.,;:!?…。，、！？\u00ad\u200b]$/u;

/** Whether words stand directly after an opening or directly before a closing quotation mark. */
export function isQuoted(text: string, span: Span): boolean {
  return markBefore(text, span.start) >= 0 || markAfter(text, span.end) >= 0;
}

/**
 * Takes quotation marks in where leaving them out would split a pair: both around the words, or one around them whose
 * partner stands inside.
 */
export function widenToQuotes(text: string, span: Span): Span {
  const before = markBefore(text, span.start);
  const after = markAfter(text, span.end);
  const inside = text.slice(span.start, span.end);
  const closesInside = /["”’»」』“]/u.test(inside.replace(/\p{L}[’']\p{L}/gu, ''));
  if (before >= 0 && after >= 0) return { start: before, end: after + 1 };
  if (before >= 0 && closesInside) return { start: before, end: span.end };
  if (after >= 0 && closesInside) return { start: span.start, end: after + 1 };
  return { start: span.start, end: span.end };
}

function markBefore(text: string, start: number): number {
  const at = /\s/u.test(text.charAt(start - 1)) && text.charAt(start - 2) === '«' ? start - 2 : start - 1;
  return at >= 0 && OPENING.includes(text.charAt(at)) ? at : -1;
}

function markAfter(text: string, end: number): number {
  let at = end;
  if (BETWEEN.test(text.charAt(at))) at++;
  if (/\s/u.test(text.charAt(at)) && text.charAt(at + 1) === '»') at++;
  return at < text.length && CLOSING.includes(text.charAt(at)) ? at : -1;
}
