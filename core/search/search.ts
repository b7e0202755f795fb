import type { Library } from '../library.ts';
import type { Speaker, Statement } from '../pack/schema.ts';
import { countFacets, type Facets } from './facets.ts';
import { findMatches, type Matches, marksIn, type SortOrder } from './match.ts';
import { choosePassage, type Passage } from './passage.ts';
import { parseQuery, withoutPart } from './query.ts';
import type { StatementIndex } from './statement-index.ts';

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

/** Search over one library. */
export interface Search {
  /** Answers a query. An empty query finds everything; any string is a query. */
  search(query: string, options: SearchOptions): SearchAnswer;
  /** All found statements in order, without passages. */
  matches(query: string, sort: SortOrder): Matches;
}

/**
 * Searches a library.
 *
 * @param index - over the same library; what it holds beyond it is passed over
 */
export function createSearch(library: Library, index: StatementIndex): Search {
  const matches = (text: string, sort: SortOrder) => findMatches(library, index, text, sort);

  const search = (text: string, { sort, offset, limit }: SearchOptions): SearchAnswer => {
    const all = matches(text, sort);
    const total = all.statements.length;
    return {
      total,
      isLoose: all.isLoose,
      found: all.statements.slice(offset, offset + limit).flatMap((each) => foundStatement(library, each, all) ?? []),
      facets: countFacets(library, all.statements),
      wider: total > 0 ? [] : widerQueries(text, (shorter) => matches(shorter, sort).statements.length),
    };
  };

  return { search, matches };
}

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

/** Each query with one part left out that finds something, most first. */
export function widerQueries(text: string, count: (query: string) => number): WiderQuery[] {
  const { parts } = parseQuery(text);
  if (parts.length < 2) return [];
  return parts
    .map((part) => withoutPart(text, part))
    .map((query) => ({ query, total: count(query) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
