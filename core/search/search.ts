import type { Library } from '../library.ts';
import type { Speaker, Statement } from '../pack/schema.ts';
import type { Facets } from './facets.ts';
import { type Matches, marksIn, type SortOrder } from './match.ts';
import { choosePassage, type Passage } from './passage.ts';
import { parseQuery, withoutPart } from './query.ts';

/** Which stretch of the answer is wanted, and in what order. */
export interface SearchOptions {
  readonly sort: SortOrder;
  readonly offset: number;
  readonly limit: number;
}

/** Words of a record in which something was found. */
export interface FoundPassage extends Passage {
  readonly where: 'text' | 'original' | 'variant' | 'note';
  readonly lang: string;
}

/** A statement that was found, with where. */
export interface FoundStatement {
  readonly statement: Statement;
  readonly speaker: Speaker;
  /** The statement's own words always, then each other field that holds a hit of its own. */
  readonly passages: readonly FoundPassage[];
}

/** A query that would find more, and how much. */
export interface WiderQuery {
  readonly query: string;
  readonly total: number;
}

/** What a view shows for a query. */
export interface SearchAnswer {
  readonly total: number;
  /** Whether nothing was found as typed and words that look alike were taken instead. */
  readonly isLoose: boolean;
  readonly found: readonly FoundStatement[];
  readonly facets: Facets;
  /** Only where nothing was found: the query without one of its parts. */
  readonly wider: readonly WiderQuery[];
}

/** At most so many UTF-16 code units of a text are shown in a list. */
const PASSAGE_LENGTH = 280;
/** So many where the hit is in other words of the record, which are shown beside. */
const GLIMPSE_LENGTH = 140;

/** A statement with the passages of its record in which something was found; null for one without a speaker. */
export function foundStatement(
  library: Library,
  statement: Statement,
  matches: Pick<Matches, 'terms' | 'runs'>,
): FoundStatement | null {
  const speaker = library.speakers.get(statement.speaker);
  if (!speaker) return null;
  const { text, lang, original, variants, note } = statement;
  const own = passageOf('text', text, lang, matches);
  const others = [
    ...(original ? [passageOf('original', original.text, original.lang, matches)] : []),
    ...variants.map((variant) => passageOf('variant', variant.text, variant.lang ?? lang, matches)),
    ...(note ? [passageOf('note', note, 'en', matches)] : []),
  ].filter(({ marks }) => marks.length > 0);
  // What the text shows already need not be shown again in a note or variant; another language is worth showing.
  const shown = own.marks.length > 0 ? others.filter(({ where }) => where === 'original') : others.slice(0, 2);
  const beside = own.marks.length === 0 && shown.length > 0;
  return {
    statement,
    speaker,
    passages: [beside ? { ...own, ...choosePassage(text, [], GLIMPSE_LENGTH) } : own, ...shown],
  };
}

function passageOf(
  where: FoundPassage['where'],
  text: string,
  lang: string,
  matches: Pick<Matches, 'terms' | 'runs'>,
): FoundPassage {
  return { ...choosePassage(text, marksIn(text, matches), PASSAGE_LENGTH), where, lang };
}

/** Each query with one of its parts left out; none for a query of one part. */
export function shorterQueries(text: string): string[] {
  const { parts } = parseQuery(text);
  return parts.length < 2 ? [] : parts.map((part) => withoutPart(text, part));
}

/** Those queries that find something, most first. */
export function thatFind(queries: readonly WiderQuery[]): WiderQuery[] {
  return queries.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
