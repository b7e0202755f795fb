import type { Library } from '../library.ts';
import type { Facts } from './filter.ts';
import type { Operator } from './query.ts';

/** What found statements are counted by. */
export type FacetName = Extract<Operator, 'speaker' | 'body' | 'country' | 'topic' | 'lang' | 'kind'>;

/** One value of a facet and how many of the found statements have it. */
export interface FacetValue {
  /** As a filter takes it: a speaker's id, a country's code. */
  readonly value: string;
  /** A speaker's English name; otherwise the value itself. */
  readonly label: string;
  readonly count: number;
}

/** The values of each facet with their counts. */
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

const VALUES: Record<FacetName, (facts: Facts) => readonly string[]> = {
  speaker: ({ speaker }) => [speaker],
  body: ({ body }) => [body],
  country: ({ country }) => country,
  topic: ({ topics }) => topics,
  lang: ({ lang, original }) => [...new Set(original ? [lang, original.lang] : [lang])],
  kind: ({ source }) => [source.kind],
};

/** In the order in which they are shown. */
export const FACET_NAMES = Object.keys(VALUES) as FacetName[];

/** Counts values of facets, from wherever the facts come. */
export interface FacetTally {
  /** Counts what these facts have of one facet. @param times - statements with these facts */
  add(name: FacetName, facts: Facts, times: number): void;
  /** The values of each facet, most frequent first, then by value. */
  facets(speakers: Library['speakers']): Facets;
}

/** Starts a tally of nothing. */
export function createFacetTally(): FacetTally {
  const counts = new Map(FACET_NAMES.map((name) => [name, new Map<string, number>()]));
  const of = (name: FacetName) => counts.get(name) ?? new Map<string, number>();
  return {
    add(name, facts, times) {
      const ofName = of(name);
      for (const value of VALUES[name](facts)) ofName.set(value, (ofName.get(value) ?? 0) + times);
    },
    facets: (speakers) =>
      Object.fromEntries(FACET_NAMES.map((name) => [name, inOrder(of(name), labelOf(speakers, name))])) as Record<
        FacetName,
        FacetValue[]
      >,
  };
}

/** Counts the values of each facet over the found statements, most frequent first, then by value. */
export function countFacets(library: Library, found: Iterable<Facts>): Facets {
  const tally = createFacetTally();
  for (const statement of found) for (const name of FACET_NAMES) tally.add(name, statement, 1);
  return tally.facets(library.speakers);
}

function labelOf(speakers: Library['speakers'], name: FacetName): (value: string) => string {
  return (value) => (name === 'speaker' ? (speakers.get(value)?.names.en ?? value) : value);
}

function inOrder(counts: ReadonlyMap<string, number>, label: (value: string) => string): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
