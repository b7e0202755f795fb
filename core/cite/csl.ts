import type { StatementWithSpeaker } from '../card.ts';
import { authorName, type CslName } from './author-name.ts';

/** Year, or year and month, or year, month and day. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The part of CSL-JSON that a statement needs. @see https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly 'container-title': string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly note: string;
}

/**
 * A statement as a bibliographic item: the page on which it stands.
 *
 * The speaker is the author where the page is the source or a reprint of it. A report that quotes the words has
 * authors of its own, whom the record does not name; it goes by its title, and without a date unless the date of
 * its publication is what is known. The words themselves, with who said them when, stand in `note`.
 *
 * @param accessed - day on which the page was opened, `2026-11-22`
 */
export function cslItem({ statement, speaker }: StatementWithSpeaker, accessed: string): CslItem {
  const { source, date, dateKind } = statement;
  const isReport = source.kind === 'secondary';
  const isDated = !isReport || dateKind === 'published';
  return {
    id: statement.id,
    type: 'webpage',
    title: source.title,
    'container-title': source.publisher,
    ...(isReport ? {} : { author: [authorName(speaker, statement)] }),
    ...(isDated ? { issued: cslDate(date) } : {}),
    accessed: cslDate(accessed),
    ...(source.url === undefined ? {} : { URL: source.url }),
    language: statement.lang,
    note: `“${statement.text}” (${speaker.names.en}, ${statement.role}, ${statement.occasion}, ${date})`,
  };
}

function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
