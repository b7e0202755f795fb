/** A day, month or year as EDTF level 0 writes it: `2022-02-28`, `2022-02`, `2017`. */
export type Edtf = string;

const PARTS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * A date in words of the reader's language, exactly as precise as it is known: `2017` stays a year.
 *
 * @param date - checked by the pack schema; a month or day out of range is a mistake of ours
 * @throws {RangeError} when the date does not exist
 */
export function formatEdtf(date: Edtf, locale: string): string {
  const precision = date.split('-').length;
  // UTC throughout: a day that was said in Beijing must not become the day before in Lima.
  return new Intl.DateTimeFormat(locale, { ...PARTS[precision], timeZone: 'UTC' }).format(firstDay(date));
}

/** The first moment of what a date names, in UTC milliseconds: where it stands in order and on a line of time. */
export function startOf(date: Edtf): number {
  return firstDay(date).getTime();
}

/** The first moment after what a date names, in UTC milliseconds: `2017` ends where 2018 begins. */
export function endOf(date: Edtf): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  if (day === undefined) return Date.UTC(year, month, 1);
  return Date.UTC(year, month - 1, day + 1);
}

/** Order in time; of two that begin together the less precise comes first. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  // Written from the year down and with leading zeros, dates are in order as text; this is sorted by the thousand.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` begins before `b` does: `2022` does not begin before `2022-01-01`. */
export function beginsBefore(a: Edtf, b: Edtf): boolean {
  return a.padEnd(10, FIRST_DAY.slice(a.length)) < b.padEnd(10, FIRST_DAY.slice(b.length));
}

const FIRST_DAY = '0000-01-01';

function firstDay(date: Edtf): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
