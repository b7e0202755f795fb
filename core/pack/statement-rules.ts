import type { BrokenLink } from './links.ts';
import type { Statement } from './schema.ts';

/** Rules between the fields of one statement that a schema of single fields cannot say. */
export function inconsistencies(statement: Statement): BrokenLink[] {
  const found: BrokenLink[] = [];
  const isMedia = statement.textStatus === 'media-translation';
  if (isMedia && statement.translatedBy === undefined) {
    found.push({ field: 'translatedBy', expected: 'whose translation it is, since textStatus is media-translation' });
  }
  if (!isMedia && statement.translatedBy !== undefined) {
    found.push({ field: 'translatedBy', expected: 'nothing, since textStatus is not media-translation' });
  }
  if (!isCalendarDate(statement.date)) {
    found.push({ field: 'date', expected: 'a day that is in the calendar' });
  }
  if (statement.textStatus === 'our-rendering' && statement.original === undefined) {
    found.push({ field: 'original', expected: 'the words that we rendered' });
  }
  return found;
}

function isCalendarDate(date: string): boolean {
  if (date.length < 10) return true;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
