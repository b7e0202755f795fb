import type { Library } from '../library.ts';
import type { Speaker } from '../pack/schema.ts';
import type { Span } from '../span.ts';
import { type Matches, marksIn } from './match.ts';
import { foldWord, isUnspaced, wordsOf } from './words.ts';

/** One hit with its surroundings on one line (keyword in context). */
export interface ConcordanceRow {
  readonly id: string;
  readonly date: string;
  readonly speaker: Speaker;
  readonly lang: string;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

/** What lines of a concordance are sorted by: the words before the hit, after it, or the day. */
export type ConcordanceOrder = 'left' | 'right' | 'date';

/** How much stands on each side of a hit, in UTF-16 code units. */
const SIDE_LENGTH = 60;

/**
 * Every hit in the words that were said, in translation and original alike.
 *
 * @param matches - in order of time where `order` is `date`
 * @param order - `left` sorts by the words before the hit, nearest first; `right` by those after it
 */
export function concordance(library: Library, matches: Matches, order: ConcordanceOrder): ConcordanceRow[] {
  const rows = matches.statements.flatMap((statement) => {
    const speaker = library.speakers.get(statement.speaker);
    if (!speaker) return [];
    const texts = statement.original ? [statement, statement.original] : [statement];
    return texts.flatMap(({ text, lang }) =>
      mergedMarks(text, matches).map((mark) => ({
        id: statement.id,
        date: statement.date,
        speaker,
        lang,
        ...sides(text, mark),
      })),
    );
  });
  return order === 'date' ? rows : sortByNeighbours(rows, order);
}

/**
 * Hits with nothing but a space or hyphen between them are one hit: “no” and “limits” of the query `no limits`. Where
 * there is a telling word among those asked for, short words alone (“no”, “the”) are no hit worth a line.
 */
function mergedMarks(text: string, matches: Matches): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of marksIn(text, matches)) {
    const last = merged.at(-1);
    if (last && NOTHING_BETWEEN.test(text.slice(last.end, start))) last.end = end;
    else merged.push({ start, end });
  }
  const hasTelling = [...matches.terms, ...matches.runs.flat()].some(isTelling);
  return merged.filter(({ start, end }) => !hasTelling || wordsOf(text.slice(start, end)).some(isTellingWord));
}

const NOTHING_BETWEEN = /^[\s\p{Pd}]?$/u;
const isTelling = (word: string): boolean => word.length > 3 || isUnspaced(word);
const isTellingWord = ({ folded }: { folded: string }): boolean => isTelling(folded);

function sides(text: string, { start, end }: Span): Pick<ConcordanceRow, 'left' | 'hit' | 'right'> {
  const left = text.slice(Math.max(0, start - SIDE_LENGTH), start).toWellFormed();
  const right = text.slice(end, end + SIDE_LENGTH).toWellFormed();
  return { left: oneLine(left), hit: text.slice(start, end), right: oneLine(right) };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function sortByNeighbours(rows: readonly ConcordanceRow[], side: 'left' | 'right'): ConcordanceRow[] {
  const keyed = rows.map((row) => {
    const words = wordsOf(row[side]).map(({ folded }) => foldWord(folded));
    return { row, key: (side === 'left' ? words.reverse() : words).join(' ') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}
