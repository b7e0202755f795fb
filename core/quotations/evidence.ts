import type { Statement } from '../pack/schema.ts';
import { daysApart, sameDate } from './dates.ts';
import { namesOccasion } from './occasions.ts';
import { matchOffice } from './offices.ts';
import type { PrintedQuotation } from './printed-quotation.ts';
import type { QuotationLibrary } from './quotation-library.ts';
import type { SpeakerMatch } from './speakers.ts';

/** What stands near a quotation for or against a statement, whatever its words. */
export interface Evidence {
  readonly speaker: SpeakerMatch;
  readonly date: SpeakerMatch;
  /** The attribution names nobody, but who said the statement stands before it, in the headline or by an office. */
  readonly isHinted: boolean;
  /** The attribution names nobody, and somebody else stands before it. */
  readonly isHintedElsewhere: boolean;
  /** The place or the event is named near the quotation, or the text quotes surely from the same occasion. */
  readonly isOccasion: boolean;
  /** No date stands near, and the statement was new on the day of publication. */
  readonly isNews: boolean;
  /** The statement was made after the day of publication. */
  readonly isTooLate: boolean;
  /** The statement was long past on the day of publication. */
  readonly isOld: boolean;
}

const NEWS_DAYS = 4; // without a date near the quotation: news quotes what is new
const OLD_DAYS = 180;

/** Collects what stands near a quotation for or against a statement. */
export function evidenceFor(library: QuotationLibrary, quotation: PrintedQuotation, statement: Statement): Evidence {
  const { published } = quotation;
  const speaker = matchSpeaker(library, quotation.speaker, statement);
  const before = speaker === 'unknown' ? matchSpeaker(library, quotation.namedBefore, statement) : 'unknown';
  const date = matchDate(quotation, statement);
  const age = published === undefined ? Number.NaN : daysApart(statement.date, published);
  const isLater = published !== undefined && statement.date.length === 10 && statement.date > published;
  return {
    speaker,
    date,
    isHinted: before === 'agrees' || (speaker === 'unknown' && isPossible(library, quotation, statement)),
    isHintedElsewhere: before === 'differs',
    isOccasion:
      quotation.isInCompany?.(statement.id) === true || namesOccasion(library, quotation.namesNear, statement),
    isNews: date === 'unknown' && age <= NEWS_DAYS,
    isTooLate: isLater && age > 1,
    isOld: !isLater && age > OLD_DAYS,
  };
}

function matchSpeaker(
  library: QuotationLibrary,
  printed: string | null | undefined,
  statement: Statement,
): SpeakerMatch {
  if (printed === undefined || printed === null || printed === '') return 'unknown';
  const byName = library.names.match(printed, library.speakers.get(statement.speaker));
  return byName === 'unknown' && matchOffice(printed, statement) === 'agrees' ? 'agrees' : byName;
}

function isPossible(library: QuotationLibrary, { speaker }: PrintedQuotation, statement: Statement): boolean {
  const printed = speaker ?? '';
  if (matchOffice(printed, statement) === 'possible') return true;
  return library.names.mayName(printed, library.speakers.get(statement.speaker));
}

function matchDate(quotation: PrintedQuotation, statement: Statement): SpeakerMatch {
  if (quotation.date === undefined || quotation.date === null) return 'unknown';
  if (sameDate(quotation.date.iso, statement.date)) return 'agrees';
  return quotation.isDateInSentence === true ? 'differs' : 'unknown';
}
