import type { PageSnapshot, Place } from './snapshot.ts';

/** What an extension could have changed of an element. */
export const ASPECTS = ['tag', 'children', 'text', 'look'] as const;

/** An element that is not as it is without the extension. */
export interface Difference {
  readonly path: string;
  readonly aspect: (typeof ASPECTS)[number];
  /** What it is without the extension, and with it; `null` when the element is not there. */
  readonly bare: string;
  readonly own: string | null;
}

/**
 * What differs between a page with the extension and without, place by place.
 *
 * Pages change by themselves: a clock goes on, an advertisement is another one each time. What two looks at the page
 * without the extension do not agree on is no difference of ours, and is left out, at that place alone. An element that
 * only the page with the extension has shows in the list of its parent's.
 *
 * @param bare - looks at the page without the extension: at least two
 */
export function comparePages(bare: readonly PageSnapshot[], own: PageSnapshot): Difference[] {
  const [first, ...others] = bare.map(byPath);
  const now = byPath(own);
  const differences: Difference[] = [];
  for (const [path, place] of first ?? []) {
    if (!others.every((other) => other.has(path))) continue;
    for (const aspect of ASPECTS) {
      const usual = place[aspect];
      const isSteady = others.every((other) => other.get(path)?.[aspect] === usual);
      const seen = now.get(path)?.[aspect] ?? null;
      if (isSteady && usual !== null && seen !== usual) differences.push({ path, aspect, bare: usual, own: seen });
    }
  }
  return differences;
}

/** Those differences that were seen again: what a machine that was busy, or chance, has made is not. */
export function seenAgain(before: readonly Difference[], again: readonly Difference[]): Difference[] {
  const known = new Set(before.map(nameOf));
  return again.filter((difference) => known.has(nameOf(difference)));
}

function nameOf({ path, aspect }: Difference): string {
  return `${aspect} ${path}`;
}

function byPath({ places }: PageSnapshot): ReadonlyMap<string, Place> {
  return new Map(places.map((place) => [place.path, place]));
}
