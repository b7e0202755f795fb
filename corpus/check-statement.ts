import type { BrokenLink } from '../core/pack/links.ts';
import type { Statement } from '../core/pack/schema.ts';

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

/**
 * Evidence in which no word of the statement stands: it may still prove speaker or date, so this is a warning.
 *
 * Chinese is compared by pairs of characters, other scripts by words of four letters or more.
 */
export function evidenceWithoutItsWords(statement: Statement): BrokenLink[] {
  const wordings = [statement.text, statement.original?.text, statement.before, statement.after];
  const known = new Set([...wordings, ...statement.variants.map(({ text }) => text)].flatMap((t) => pieces(t ?? '')));
  return statement.evidence.flatMap(({ seen }, at) =>
    pieces(seen).some((piece) => known.has(piece))
      ? []
      : [{ field: `evidence.${at}.seen`, expected: 'at least one word of the text, its original or a variant' }],
  );
}

function isCalendarDate(date: string): boolean {
  if (date.length < 10) return true;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}

function pieces(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{4,}/gu) ?? [];
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...words, ...runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))];
}
