import type { PackIndex } from './pack-index.ts';

/** The long lists of an index: of these only the pages that a search needs are read. */
export const PAGED_LISTS = ['postings', 'scores', 'tokens'] as const;
/** Name of one of them. */
export type PagedList = (typeof PAGED_LISTS)[number];

const PAGE_BITS = 15;
/** Numbers on a page: 128 KB, which a database gives back in about a millisecond. */
export const PAGE_LENGTH = 1 << PAGE_BITS;
const PLACE_MASK = PAGE_LENGTH - 1;
/** Pages of one list that are kept in memory, 8 MB: what is searched again and again stays. */
const MOST_PAGES = 64;

/** Numbers of one page; the last of a list is shorter than the others. */
export type Page = Uint32Array | Float32Array;
/** In place of one that is not there: the pack has gone meanwhile. */
export const NO_PAGE: Page = new Uint32Array(0);
/** From one place in a list to another, the end excluded. */
export type Stretch = readonly [start: number, end: number];
/** Gives the pages of these numbers, in their order. */
export type ReadPages = (list: PagedList, pages: readonly number[]) => Promise<readonly Page[]>;

/** Pages of a list that have been read. They stay with whoever holds them. */
export type LoadedPages = ReadonlyMap<number, Page>;

/** A list of numbers that lies in pages. */
export interface PagedNumbers {
  /** Reads the pages of some stretches, as far as they are not here already. */
  load(stretches: readonly Stretch[]): Promise<LoadedPages>;
}

/** @param read - reads pages of this list */
export function createPagedNumbers(read: (pages: readonly number[]) => Promise<readonly Page[]>): PagedNumbers {
  let kept = new Map<number, Page>();
  return {
    async load(stretches) {
      const wanted = pagesOf(stretches);
      const missing = wanted.filter((page) => !kept.has(page));
      const found = missing.length === 0 ? [] : await read(missing);
      const loaded = new Map<number, Page>(found.map((page, at) => [missing[at] ?? 0, page]));
      for (const page of wanted) {
        const here = kept.get(page);
        if (here) loaded.set(page, here);
      }
      // Those that were just asked for stay longest.
      for (const page of loaded.keys()) kept.delete(page);
      kept = new Map([...kept, ...loaded]);
      for (const page of kept.keys()) {
        if (kept.size <= MOST_PAGES) break;
        kept.delete(page);
      }
      return loaded;
    },
  };
}

/** Cuts a list into pages; they are views of it. */
export function pagesIn<T extends Page>(list: T): T[] {
  const count = Math.ceil(list.length / PAGE_LENGTH);
  return Array.from({ length: count }, (_, page) => list.subarray(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH) as T);
}

/** The pages of an index that is in memory as a whole. */
export function pagesInMemory(index: Pick<PackIndex, PagedList>): ReadPages {
  const lists = { postings: pagesIn(index.postings), scores: pagesIn(index.scores), tokens: pagesIn(index.tokens) };
  return async (list, pages) => pages.flatMap((page) => lists[list][page] ?? []);
}

/** Calls for each page of a stretch, with the places on the page. */
export function forEachPage([start, end]: Stretch, visit: (page: number, from: number, to: number) => void): void {
  for (let at = start; at < end; ) {
    const page = at >>> PAGE_BITS;
    const next = Math.min(end, (page + 1) << PAGE_BITS);
    visit(page, at & PLACE_MASK, next - (page << PAGE_BITS));
    at = next;
  }
}

/** The number at a place of a list whose page has been read. */
export function numberAt(pages: LoadedPages, place: number): number {
  return pages.get(place >>> PAGE_BITS)?.[place & PLACE_MASK] ?? 0;
}

function pagesOf(stretches: readonly Stretch[]): number[] {
  const pages = new Set<number>();
  for (const stretch of stretches) forEachPage(stretch, (page) => pages.add(page));
  return [...pages].sort((a, b) => a - b);
}
