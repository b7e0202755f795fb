import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import { isRanked, mayLoosen } from './asked.ts';
import { createFacetTally, FACET_NAMES, type Facets } from './facets.ts';
import { findInPack, type PackFound } from './kept/find.ts';
import type { OpenPack } from './kept/open.ts';
import { type Found, findAll, type Matches, type SortOrder, sorted } from './match.ts';
import { parseQuery, type Query } from './query.ts';
import {
  foundStatement,
  type SearchAnswer,
  type SearchOptions,
  shorterQueries,
  thatFind,
  type WiderQuery,
} from './search.ts';
import type { StatementIndex } from './statement-index.ts';

/** A pack whose records are not in memory: found by its index, read when they are shown. */
export interface ShelvedPack {
  readonly index: OpenPack;
  /** The statements of these ids, in their order. What has gone meanwhile is left out. */
  read(ids: readonly string[]): Promise<readonly Statement[]>;
}

/** The first statements of a search, with how many there are. */
export interface JointMatches extends Matches {
  readonly total: number;
}

/** Searches a library in memory and packs that are not, as if they were one. */
export interface JointSearch {
  /** The library in memory, with the speakers of all packs. */
  readonly library: Library;
  /** As `Search.search`. */
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
  /** The first statements of a search, without passages. @param limit - so many of them at most */
  matches(query: string, sort: SortOrder, limit: number): Promise<JointMatches>;
  /** The statements of a speaker, by the speaker's id, and how many there are. @param limit - so many of each pack at most */
  ofSpeaker(id: string, limit: number): Promise<{ statements: readonly Statement[]; total: number }>;
  /** The values of all statements there are; counted once. */
  facets(): Promise<Facets>;
}

/**
 * @param library - goes before the packs: of two statements with one id its own is found
 * @param index - over the same library
 */
export function createJointSearch(library: Library, index: StatementIndex, packs: readonly ShelvedPack[]): JointSearch {
  const speakers = new Map([...packs.toReversed().flatMap((pack) => [...pack.index.speakers]), ...library.speakers]);
  const joined: Library = { ...library, speakers };
  let all: Facets | null = null;

  const find = async (query: Query): Promise<JointFound> => {
    const strict = await findEverywhere(query, false);
    if (strict.total > 0 || !mayLoosen(query)) return strict;
    return findEverywhere(query, true);
  };
  const findEverywhere = async (query: Query, isLoose: boolean): Promise<JointFound> => {
    const memory = findAll(joined, index, query, isLoose);
    const found = await Promise.all(
      packs.map(async (pack) => ({ pack, found: await findInPack(pack.index, joined, query, isLoose) })),
    );
    const total = found.reduce((sum, each) => sum + each.found.statements.length, memory.statements.length);
    return { memory, packs: found, total, isLoose: isLoose && total > 0 };
  };
  const matchesOf = async (query: Query, found: JointFound, sort: SortOrder, offset: number, limit: number) => ({
    statements: await read(firstOf(found, sort, isRanked(query), offset + limit).slice(offset)),
    terms: new Set([...found.memory.terms, ...found.packs.flatMap((each) => [...each.found.terms])]),
    runs: found.memory.runs,
    isLoose: found.isLoose,
    total: found.total,
  });

  const widerThan = async (text: string): Promise<WiderQuery[]> => {
    const counts = shorterQueries(text).map(async (query) => ({ query, total: (await find(parseQuery(query))).total }));
    return thatFind(await Promise.all(counts));
  };

  return {
    library: joined,
    async search(text, options) {
      const { sort, offset, limit } = options;
      const query = parseQuery(text);
      const found = await find(query);
      const matches = await matchesOf(query, found, sort, offset, limit);
      return {
        total: found.total,
        isLoose: found.isLoose,
        found: matches.statements.flatMap((each) => foundStatement(joined, each, matches) ?? []),
        facets: facetsOf(found, joined),
        wider: found.total > 0 ? [] : await widerThan(text),
      };
    },
    async matches(text, sort, limit) {
      const query = parseQuery(text);
      return matchesOf(query, await find(query), sort, 0, limit);
    },
    async ofSpeaker(id, limit) {
      const mine = [...library.statements.values()].filter(({ speaker }) => speaker === id);
      const theirs = packs.map((pack) => ({ pack, numbers: numbersOfSpeaker(pack.index, id) }));
      const read = theirs.map(({ pack, numbers }) => {
        return pack.read(numbers.slice(0, limit).map((number) => pack.index.ids[number] ?? ''));
      });
      return {
        statements: [...mine, ...(await Promise.all(read)).flat()],
        total: theirs.reduce((sum, { numbers }) => sum + numbers.length, mine.length),
      };
    },
    async facets() {
      all ??= facetsOf(await find(parseQuery('')), joined);
      return all;
    },
  };
}

function numbersOfSpeaker({ columns, isHidden }: OpenPack, id: string): number[] {
  const { of, values } = columns.speaker;
  const value = values.findIndex(({ speaker }) => speaker === id);
  const numbers: number[] = [];
  for (let number = 0; number < of.length; number++) {
    if (of[number] === value && isHidden[number] !== 1) numbers.push(number);
  }
  return numbers;
}

interface JointFound {
  readonly memory: Found;
  readonly packs: readonly { readonly pack: ShelvedPack; readonly found: PackFound }[];
  readonly total: number;
  readonly isLoose: boolean;
}

/** A found statement: here already, or known by its number. */
interface Place {
  readonly score: number;
  readonly date: string;
  readonly statement: Statement | null;
  readonly pack: ShelvedPack | null;
  readonly number: number;
}

function firstOf({ memory, packs }: JointFound, sort: SortOrder, hasRank: boolean, count: number): Place[] {
  const isByScore = sort === 'relevance' && hasRank;
  const places = [
    ...sorted(memory.statements, sort, hasRank)
      .slice(0, count)
      .map((statement) => placeOf(memory, statement)),
    ...packs.flatMap(({ pack, found }) =>
      firstPlaces(found, isByScore ? 'relevance' : sort, count).map((at) => placeIn(pack, found, at)),
    ),
  ];
  const order = sort === 'oldest' ? 1 : -1;
  return places.sort((a, b) => (isByScore ? b.score - a.score : order * compareEdtf(a.date, b.date))).slice(0, count);
}

function placeOf({ scores }: Found, statement: Statement): Place {
  return { score: scores.get(statement.id) ?? 0, date: statement.date, statement, pack: null, number: 0 };
}

function placeIn(pack: ShelvedPack, { statements, scores }: PackFound, at: number): Place {
  const number = statements[at] ?? 0;
  const { of, values } = pack.index.columns.date;
  const date = values[of[number] ?? 0]?.date ?? '';
  return { score: scores[at] ?? 0, date, statement: null, pack, number };
}

/** Where the first in an order stand among what was found, without putting all of it in order. */
function firstPlaces({ statements: { length }, scores }: PackFound, order: SortOrder, count: number): number[] {
  const first = Math.min(count, length);
  if (order === 'oldest') return Array.from({ length: first }, (_, at) => at);
  if (order === 'newest' || scores.length === 0) return Array.from({ length: first }, (_, at) => length - 1 - at);
  const best = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0);
  let places: number[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) {
    if ((scores[at] ?? 0) <= worst) continue;
    if (places.push(at) < count * 4) continue;
    places = places.sort(best).slice(0, count);
    worst = scores[places.at(-1) ?? 0] ?? 0;
  }
  return places.sort(best).slice(0, count);
}

async function read(places: readonly Place[]): Promise<Statement[]> {
  const wanted = Map.groupBy(places, ({ pack }) => pack);
  const known = new Map<Place, Statement>();
  await Promise.all(
    [...wanted].map(async ([pack, list]) => {
      const ids = list.map(({ number }) => pack?.index.ids[number] ?? '');
      const byId = new Map((await pack?.read(ids))?.map((statement) => [statement.id, statement]));
      for (const [at, place] of list.entries()) {
        const statement = place.statement ?? byId.get(ids[at] ?? '');
        if (statement) known.set(place, statement);
      }
    }),
  );
  return places.flatMap((place) => known.get(place) ?? []);
}

function facetsOf({ memory, packs }: JointFound, { speakers }: Library): Facets {
  const tally = createFacetTally();
  for (const statement of memory.statements) for (const name of FACET_NAMES) tally.add(name, statement, 1);
  for (const { pack, found } of packs) {
    for (const name of FACET_NAMES) {
      const { of, values } = pack.index.columns[name];
      const times = new Uint32Array(values.length);
      // By place: over a typed array, `for … of` takes ten times as long.
      for (let at = 0; at < found.statements.length; at++) {
        const value = of[found.statements[at] ?? 0] ?? 0;
        times[value] = (times[value] ?? 0) + 1;
      }
      for (const [at, facts] of values.entries()) {
        const count = times[at] ?? 0;
        if (count > 0) tally.add(name, facts, count);
      }
    }
  }
  return tally.facets(speakers);
}
