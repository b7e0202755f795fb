import type { SearchOptions, SearchResult } from 'minisearch';
import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import type { Span } from '../span.ts';
import { createFilter, type Filter } from './filter.ts';
import { FIELD_WEIGHTS, type StatementIndex, speakerNames } from './index-file.ts';
import { hitSpans, runSpans } from './passage.ts';
import { parseQuery, type Query, type QueryPart } from './query.ts';
import { foldWord, isUnspaced, queryWords } from './words.ts';

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

/** So many statements with the words as typed are enough: taking them as beginnings too would only cost time. */
const ENOUGH = 500;

/** Words come folded already, and all of them must be there. */
const EXACTLY: SearchOptions = { tokenize: (text) => text.split(' '), combineWith: 'AND' };

type Found = Omit<Matches, 'isLoose'>;

function findAll(library: Library, index: StatementIndex, query: Query, isLoose: boolean): Found {
  const wanted = query.parts.filter(({ not }) => !not);
  const runs = wanted.map(requiredRun).filter((run) => run !== null);
  const words = wanted.flatMap((part) => (part.kind === 'filter' ? [] : foldedWords(part.text)));
  const quoted = wanted.flatMap((part) => (part.kind === 'phrase' ? foldedWords(part.text) : []));
  const { candidates, terms } =
    words.length === 0
      ? { candidates: [...library.statements.values()], terms: new Set<string>() }
      : byWords(library, index, words, new Set([...quoted, ...runs.flat()]), isLoose);
  const tests = query.parts.map((part) => testOf(library, index, part)).filter((test) => test !== null);
  return {
    statements: candidates.filter(
      (statement) => tests.every((test) => test(statement)) && runs.every((run) => holdsRun(library, statement, run)),
    ),
    terms,
    runs,
  };
}

function byWords(
  library: Library,
  index: StatementIndex,
  words: readonly string[],
  /** Words that are no beginnings and have no errors. */
  asTyped: ReadonlySet<string>,
  isLoose: boolean,
): { candidates: Statement[]; terms: Set<string> } {
  const ask = (mayPrefix: boolean) =>
    index.search(words.join(' '), {
      ...EXACTLY,
      boost: FIELD_WEIGHTS,
      prefix: (term, at, all) =>
        mayPrefix && !asTyped.has(term) && (at === all.length - 1 || term.length >= MIN_PREFIX),
      fuzzy: (term) => isLoose && !asTyped.has(term) && errorsAllowed(term),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    });
  const whole = ask(false);
  const results = whole.length >= ENOUGH ? whole : ask(true);
  const terms = new Set<string>();
  const candidates = results.flatMap((result) => {
    const statement = library.statements.get(String(result.id));
    if (statement) for (const [typed, found] of pairsOf(result)) terms.add(isUnspaced(typed) ? typed : found);
    return statement ?? [];
  });
  return { candidates, terms };
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
  return words.length > 1 && (part.kind === 'phrase' || isRun) ? words.map(({ folded }) => folded) : null;
}

/** What a part asks beyond the words that the index has found; null where that is nothing. */
function testOf(library: Library, index: StatementIndex, part: QueryPart): Filter | null {
  if (part.kind === 'filter') {
    const filter = createFilter(library, part.operator, part.value);
    return part.not ? (statement) => !filter(statement) : filter;
  }
  return part.not ? without(library, index, foldedWords(part.text)) : null;
}

/** Only statements that hold all words somewhere can hold them together, so only those are looked through. */
function without(library: Library, index: StatementIndex, run: readonly string[]): Filter {
  const suspects = new Set(index.search(run.join(' '), EXACTLY).map(({ id }) => String(id)));
  // One word is held as soon as the index says so; a single Chinese character stands there as part of a pair only.
  const isSure = run.length === 1 && !isUnspaced(run[0] ?? '');
  if (isSure) return ({ id }) => !suspects.has(id);
  const mayHold = run.length === 1 ? () => true : ({ id }: Statement) => suspects.has(id);
  return (statement) => !mayHold(statement) || !holdsRun(library, statement, run);
}

function holdsRun(library: Library, statement: Statement, run: readonly string[]): boolean {
  const [longest = ''] = run.toSorted((a, b) => b.length - a.length);
  return searchedTexts(library, statement).some(
    // Cutting a text into words is the dear part: most texts can be passed over without it.
    (text) => foldWord(text).includes(longest) && runSpans(text, run).length > 0,
  );
}

function foldedWords(text: string): string[] {
  return queryWords(text).map(({ folded }) => folded);
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
