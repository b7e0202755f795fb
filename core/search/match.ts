import type { SearchOptions, SearchResult } from 'minisearch';
import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import type { Span } from '../span.ts';
import {
  type AskedWords,
  askedWords,
  ENOUGH,
  errorsAllowed,
  foldedWords,
  isRanked,
  mayBegin,
  mayLoosen,
  WEIGHTS,
} from './asked.ts';
import { createFilter } from './filter.ts';
import { hitSpans, runSpans } from './passage.ts';
import { parseQuery, type Query, type QueryPart } from './query.ts';
import { FIELD_WEIGHTS, type StatementIndex, searchedTexts } from './statement-index.ts';
import { foldWord, isUnspaced } from './words.ts';

/** What found statements are sorted by. */
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
  const isEmpty = strict.statements.length === 0 && mayLoosen(query);
  const found = isEmpty ? findAll(library, index, query, true) : strict;
  return {
    terms: found.terms,
    runs: found.runs,
    statements: sorted(found.statements, sort, isRanked(query)),
    isLoose: isEmpty && found.statements.length > 0,
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

/** Words come folded already, and all of them must be there. */
const EXACTLY: SearchOptions = { tokenize: (text) => text.split(' '), combineWith: 'AND' };

type Test = (statement: Statement) => boolean;

/** All statements that pass a query, with how well they answer it. */
export interface Found extends Omit<Matches, 'isLoose'> {
  /** How well each statement answers, by id; empty where no words were asked for. */
  readonly scores: ReadonlyMap<string, number>;
}

/**
 * All statements that pass a query, best first.
 *
 * @param isLoose - takes words that look alike too
 */
export function findAll(library: Library, index: StatementIndex, query: Query, isLoose: boolean): Found {
  const asked = askedWords(query);
  const { runs } = asked;
  const { candidates, terms, scores } =
    asked.words.length === 0
      ? { candidates: [...library.statements.values()], terms: new Set<string>(), scores: new Map() }
      : byWords(library, index, asked, isLoose);
  const tests = query.parts.map((part) => testOf(library, index, part)).filter((test) => test !== null);
  return {
    statements: candidates.filter(
      (statement) => tests.every((test) => test(statement)) && runs.every((run) => holdsRun(library, statement, run)),
    ),
    terms,
    runs,
    scores,
  };
}

function byWords(
  library: Library,
  index: StatementIndex,
  asked: AskedWords,
  isLoose: boolean,
): { candidates: Statement[]; terms: Set<string>; scores: Map<string, number> } {
  const ask = (mayPrefix: boolean) =>
    index.search(asked.words.join(' '), {
      ...EXACTLY,
      boost: FIELD_WEIGHTS,
      prefix: (term, at) => mayPrefix && mayBegin(asked, term, at),
      fuzzy: (term) => isLoose && errorsAllowed(asked, term),
      weights: WEIGHTS,
    });
  const whole = ask(false);
  const results = whole.length >= ENOUGH ? whole : ask(true);
  const terms = new Set<string>();
  const scores = new Map<string, number>();
  const candidates = results.flatMap((result) => {
    const statement = library.statements.get(String(result.id));
    if (!statement) return [];
    scores.set(statement.id, result.score);
    for (const [typed, found] of pairsOf(result)) terms.add(isUnspaced(typed) ? typed : found);
    return statement;
  });
  return { candidates, terms, scores };
}

/** What was typed (or is like it) with what was found for it; a single Chinese character stands for its pairs. */
function pairsOf({ queryTerms, terms }: SearchResult): [typed: string, found: string][] {
  return terms.map((found) => [queryTerms.find((typed) => found.startsWith(typed)) ?? found, found]);
}

/** What a part asks beyond the words that the index has found; null where that is nothing. */
function testOf(library: Library, index: StatementIndex, part: QueryPart): Test | null {
  if (part.kind === 'filter') {
    const filter = createFilter(library, part.operator, part.value);
    return part.not ? (statement) => !filter(statement) : filter;
  }
  return part.not ? without(library, index, foldedWords(part.text)) : null;
}

/** Only statements that hold all words somewhere can hold them together, so only those are looked through. */
function without(library: Library, index: StatementIndex, run: readonly string[]): Test {
  const suspects = new Set(index.search(run.join(' '), EXACTLY).map(({ id }) => String(id)));
  // One word is held as soon as the index says so; a single Chinese character stands there as part of a pair only.
  const isSure = run.length === 1 && !isUnspaced(run[0] ?? '');
  if (isSure) return ({ id }) => !suspects.has(id);
  const mayHold = run.length === 1 ? () => true : ({ id }: Statement) => suspects.has(id);
  return (statement) => !mayHold(statement) || !holdsRun(library, statement, run);
}

function holdsRun(library: Library, statement: Statement, run: readonly string[]): boolean {
  const [longest = ''] = run.toSorted((a, b) => b.length - a.length);
  const labels = library.phrasesOf(statement.id).map(({ label }) => label);
  const texts = searchedTexts(statement, library.speakers.get(statement.speaker), labels);
  return Object.values(texts).some((list) =>
    list.some(
      // Cutting a text into words is the dear part: most texts can be passed over without it.
      (text) => foldWord(text).includes(longest) && runSpans(text, run).length > 0,
    ),
  );
}

/** Statements in an order; what has no rank goes by date, the newest first. */
export function sorted(statements: readonly Statement[], sort: SortOrder, hasRank: boolean): readonly Statement[] {
  if (sort === 'relevance' && hasRank) return statements;
  const order = sort === 'oldest' ? 1 : -1; // without words there is no rank, and the newest comes first
  return statements.toSorted((a, b) => order * compareEdtf(a.date, b.date));
}
