import type { SearchResult } from 'minisearch';
import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import type { Span } from '../span.ts';
import { passes } from './filter.ts';
import { FIELD_WEIGHTS, type StatementIndex, speakerNames } from './index-file.ts';
import { hitSpans, runSpans } from './passage.ts';
import { parseQuery, type Query, type QueryPart } from './query.ts';
import { isUnspaced, queryWords } from './words.ts';

export type SortOrder = 'relevance' | 'newest' | 'oldest';

/** Found statements with what found them; words and runs are folded, for marking. */
export interface Matches {
  readonly statements: readonly Statement[];
  /** Folded words that were found, for marking. */
  readonly terms: ReadonlySet<string>;
  /** Runs of folded words that had to stand together. */
  readonly runs: readonly (readonly string[])[];
  readonly isLoose: boolean;
}

/**
 * All statements that a query asks for, in order.
 *
 * Looking for words that are merely alike costs precision, so it is a second step, taken only where the words as
 * typed find nothing, and the reader is told.
 *
 * @param text - any string is a query; an empty one asks for everything
 */
export function findMatches(library: Library, index: StatementIndex, text: string, sort: SortOrder): Matches {
  const query = parseQuery(text);
  const strict = findAll(library, index, query, false);
  const mayLoosen = strict.statements.length === 0 && query.parts.some(({ kind, not }) => kind === 'word' && !not);
  const found = mayLoosen ? findAll(library, index, query, true) : strict;
  return {
    ...found,
    statements: sorted(found.statements, sort, hasWords(query)),
    isLoose: mayLoosen && found.statements.length > 0,
  };
}

/** Where a query's words stand in a text: runs whole, other words one by one. */
export function marksIn(text: string, { terms, runs }: Pick<Matches, 'terms' | 'runs'>): Span[] {
  const inRuns = new Set(runs.flat());
  const loose = new Set([...terms].filter((term) => !inRuns.has(term)));
  return [...runs.flatMap((run) => runSpans(text, run)), ...hitSpans(text, loose)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, index, all) => index === 0 || span.start >= Math.max(...all.slice(0, index).map(({ end }) => end)));
}

/** Shorter words are taken as beginnings only while they are being typed: “no” is not “nothing”. */
const MIN_PREFIX = 4;

type Found = Omit<Matches, 'isLoose'>;

function findAll(library: Library, index: StatementIndex, query: Query, isLoose: boolean): Found {
  const wanted = query.parts.filter(({ not }) => !not);
  const runs = wanted.map((part) => requiredRun(part)).filter((run) => run !== null);
  const words = wanted.flatMap((part) => (part.kind === 'filter' ? [] : queryWords(part.text)));
  const terms = new Set<string>();
  const candidates = words.length === 0 ? [...library.statements.values()] : byWords();
  const statements = candidates.filter(
    (statement) =>
      runs.every((run) => holdsRun(library, statement, run)) &&
      query.parts.every((part) => agrees(library, statement, part)),
  );
  return { statements, terms, runs };

  function byWords(): Statement[] {
    const inRuns = new Set(runs.flat());
    const results = index.search(words.map(({ folded }) => folded).join(' '), {
      tokenize: (text) => text.split(' '),
      combineWith: 'AND',
      boost: FIELD_WEIGHTS,
      prefix: (term, index, all) => !inRuns.has(term) && (index === all.length - 1 || term.length >= MIN_PREFIX),
      fuzzy: (term) => isLoose && !inRuns.has(term) && errorsAllowed(term),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    });
    return results.flatMap((result) => {
      const statement = library.statements.get(String(result.id));
      if (statement) for (const [typed, found] of pairsOf(result)) terms.add(isUnspaced(typed) ? typed : found);
      return statement ?? [];
    });
  }
}

/** What was typed (or is like it) with what was found for it; a single Chinese character stands for its pairs. */
function pairsOf({ queryTerms, terms }: SearchResult): [typed: string, found: string][] {
  return terms.map((found) => [queryTerms.find((typed) => found.startsWith(typed)) ?? found, found]);
}

/** Edits in a word that still make it the same word mistyped; none in short words, which all look alike. */
function errorsAllowed(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 6 ? 1 : 2;
}

/** Words that must stand together: those in quotation marks, and a run of characters of a script without spaces. */
function requiredRun(part: QueryPart): string[] | null {
  if (part.kind === 'filter') return null;
  const words = queryWords(part.text);
  const isRun =
    words.length > 1 && words.every(({ start }, index) => index === 0 || start < (words[index - 1]?.end ?? 0));
  return part.kind === 'phrase' || isRun ? words.map(({ folded }) => folded) : null;
}

function agrees(library: Library, statement: Statement, part: QueryPart): boolean {
  if (part.kind === 'filter') return passes(library, statement, part.operator, part.value) !== part.not;
  if (!part.not) return true; // the index has seen to it
  return !holdsRun(
    library,
    statement,
    queryWords(part.text).map(({ folded }) => folded),
  );
}

function holdsRun(library: Library, statement: Statement, run: readonly string[]): boolean {
  return searchedTexts(library, statement).some((text) => runSpans(text, run).length > 0);
}

function searchedTexts(library: Library, statement: Statement): string[] {
  const { text, original, variants, role, body, occasion, note, topics } = statement;
  const speaker = library.speakers.get(statement.speaker);
  return [
    text,
    original?.text ?? '',
    ...variants.map((variant) => variant.text),
    ...(speaker ? speakerNames(speaker) : []),
    role,
    body,
    occasion,
    note ?? '',
    ...topics,
    ...library.phrasesOf(statement.id).map(({ label }) => label),
  ];
}

function hasWords(query: Query): boolean {
  return query.parts.some(({ kind, not }) => kind !== 'filter' && !not);
}

function sorted(statements: readonly Statement[], sort: SortOrder, isRanked: boolean): readonly Statement[] {
  if (sort === 'relevance' && isRanked) return statements;
  const order = sort === 'oldest' ? 1 : -1; // without words there is no rank, and the newest comes first
  return statements.toSorted((a, b) => order * compareEdtf(a.date, b.date));
}
