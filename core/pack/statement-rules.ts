import { type BrokenLink, broken } from './links.ts';
import { reason } from './reasons.ts';
import type { Statement } from './schema.ts';

/** Rules between the fields of one statement that a schema of single fields cannot say. */
export function inconsistencies(statement: Statement): BrokenLink[] {
  const found: BrokenLink[] = [];
  const isMedia = statement.textStatus === 'media-translation';
  if (isMedia && statement.translatedBy === undefined) {
    found.push(broken('translatedBy', reason('translator')));
  }
  if (!isMedia && statement.translatedBy !== undefined) {
    found.push(broken('translatedBy', reason('translatorNone')));
  }
  if (!isCalendarDate(statement.date)) {
    found.push(broken('date', reason('calendar')));
  }
  if (statement.textStatus === 'our-rendering' && statement.original === undefined) {
    found.push(broken('original', reason('originalWords')));
  }
  return found;
}

function isCalendarDate(date: string): boolean {
  if (date.length < 10) return true;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
