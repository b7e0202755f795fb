import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import type { Operator } from './query.ts';

export type FacetName = Extract<Operator, 'speaker' | 'body' | 'country' | 'topic' | 'lang' | 'kind'>;

/** One value of a facet and how many of the found statements have it. */
export interface FacetValue {
  /** As a filter takes it: a speaker's id, a country's code. */
  readonly value: string;
  /** A speaker's English name; otherwise the value itself. */
  readonly label: string;
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

const VALUES: Record<FacetName, (statement: Statement) => readonly string[]> = {
  speaker: ({ speaker }) => [speaker],
  body: ({ body }) => [body],
  country: ({ country }) => country,
  topic: ({ topics }) => topics,
  lang: ({ lang, original }) => [...new Set(original ? [lang, original.lang] : [lang])],
  kind: ({ source }) => [source.kind],
};

export const FACET_NAMES = Object.keys(VALUES) as FacetName[];

/** Counts the values of each facet over the found statements, most frequent first, then by value. */
export function countFacets(library: Library, found: Iterable<Statement>): Facets {
  const counts = Object.fromEntries(FACET_NAMES.map((name) => [name, new Map<string, number>()]));
  for (const statement of found) {
    for (const name of FACET_NAMES) {
      const ofName = counts[name];
      for (const value of VALUES[name](statement)) ofName?.set(value, (ofName.get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    FACET_NAMES.map((name) => [name, inOrder(counts[name] ?? new Map(), labelOf(library, name))]),
  ) as Record<FacetName, FacetValue[]>;
}

function labelOf({ speakers }: Library, name: FacetName): (value: string) => string {
  return (value) => (name === 'speaker' ? (speakers.get(value)?.names.en ?? value) : value);
}

function inOrder(counts: ReadonlyMap<string, number>, label: (value: string) => string): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
