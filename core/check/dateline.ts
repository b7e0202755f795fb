import { findDate } from '../quotations/dates.ts';
import type { TextDocument } from './text-checker.ts';

// Where the day of a text stands: in its head, after the headline and the names of its writers.
const HEAD_BLOCKS = 4;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
// "MOSCOW, March 21, 2023 (Example Wire) —", "Peking, 4. Februar 2022."
const PLACE_BEFORE = /^\p{Lu}[\p{L}.'’ -]*,\s*$/u;
// "Published: 16 September 2022", "By a staff writer, 21 February 2023"; but not "the statement of 4 February 2022".
const LABEL_BEFORE = /(?:^|[,:|·•—–(-]|\b(?:published|updated|posted|dated?))\s*$/iu;
const LABEL_WORDS = 14;

/**
 * The day of publication that a text without markup gives itself: in a line of the head that is there for it, or at the
 * beginning of the report.
 *
 * A date in a sentence or in the name of a document is none: it may be that of what the text is about.
 *
 * @returns `YYYY-MM-DD`, or `null` where no such line has a full date
 */
export function datelineOf(blocks: readonly { readonly text: string }[]): string | null {
  if (blocks.length < 2) return null;
  for (const { text } of blocks.slice(0, HEAD_BLOCKS)) {
    const head = text.slice(0, 120).replaceAll('\u2060', '');
    const date = findDate(head);
    if (date === null || !FULL_DAY.test(date.iso)) continue;
    const before = head.slice(0, head.indexOf(date.printed));
    const isLine = head.trim().split(/\s+/).length <= LABEL_WORDS && !/["“”«»„「]/u.test(head);
    if (PLACE_BEFORE.test(before) || (isLine && LABEL_BEFORE.test(before))) return date.iso;
  }
  return null;
}

/** A text without markup as a document: the day in its dateline, where it has one, is its day of publication. */
export function withDateline(document: Omit<TextDocument, 'published'>): TextDocument {
  const published = datelineOf(document.blocks);
  return published === null ? document : { ...document, published };
}
