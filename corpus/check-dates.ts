import type { FieldFault } from '../core/pack/links.ts';
import type { Statement } from '../core/pack/schema.ts';

// 2022/03/15, 2022-03-15, 20220315, t20220315_, and the 2022/0315 of People's Daily.
const DAY_IN_ADDRESS =
  /(?<!\d)((?:19|20)\d\d)([-/_]?)(0[1-9]|1[0-2])(?:\2|(?<=\/\d{4}\/\d\d))(0[1-9]|[12]\d|3[01])(?!\d)/g;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Pages whose address holds a day before the statement's: they cannot hold its words.
 *
 * One day is let through, because a page in America is a day behind a speech in Asia. Evidence with a remark is left
 * alone: it may prove what was before.
 */
export function addressesOlderThanTheWords({ date, source, evidence }: Statement): FieldFault[] {
  if (date.length < 10) return [];
  const pages = [
    { field: 'source.url', url: source.url },
    ...evidence.flatMap(({ url, remark }, at) => (remark === undefined ? [{ field: `evidence.${at}.url`, url }] : [])),
  ];
  const earliest = Date.parse(date) - DAY_MS;
  return pages
    .filter(({ url }) => daysIn(url ?? '').some((day) => Date.parse(day) < earliest))
    .map(({ field }) => ({ field, expected: `a page not older than ${date}` }));
}

/** Days that stand in an address, as `2022-03-15`. */
export function daysIn(url: string): string[] {
  return [...url.matchAll(DAY_IN_ADDRESS)].map(([, year, , month, day]) => `${year}-${month}-${day}`);
}
