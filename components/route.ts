import type { SortOrder } from '../core/search/match.ts';

/** What one of our pages shows, as its address says after the `#`. */
export type Route =
  | { readonly at: 'home' }
  | SearchRoute
  /** With a query, what it finds in the words is marked. */
  | { readonly at: 'statement'; readonly id: string; readonly query?: string }
  | { readonly at: 'phrase' | 'speaker'; readonly id: string }
  | { readonly at: 'phrases' | 'method' | 'help' };

export interface SearchRoute {
  readonly at: 'search';
  readonly query: string;
  readonly view: SearchView;
  /** Left out where it is the usual one: relevance. */
  readonly sort?: Exclude<SortOrder, 'relevance'>;
}

export type SearchView = 'list' | 'context' | 'time';

export const SEARCH_VIEWS: readonly SearchView[] = ['list', 'context', 'time'];
const SORTS = ['newest', 'oldest'] as const;

/** Reads the part of an address from `#` on. What it does not know is home. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [at = '', ...rest] = path.split('/');
  if (at === 'phrases' || at === 'method' || at === 'help') return { at };
  if (at === 'search') {
    const fields = new URLSearchParams(search);
    const view = SEARCH_VIEWS.find((each) => each === fields.get('view')) ?? 'list';
    const sort = SORTS.find((each) => each === fields.get('sort'));
    return { at, query: fields.get('q') ?? '', view, ...(sort ? { sort } : {}) };
  }
  if ((at === 'statement' || at === 'phrase' || at === 'speaker') && rest.length > 0) {
    const id = decoded(rest.join('/'));
    const query = new URLSearchParams(search).get('q');
    return at === 'statement' && query ? { at, id, query } : { at, id };
  }
  return { at: 'home' };
}

/** The address of a route within its page: {@link parseRoute} reads it back. */
export function hrefOf(route: Route): string {
  if (route.at === 'home') return '#/';
  if (route.at === 'search') {
    const fields = new URLSearchParams({ q: route.query });
    if (route.view !== 'list') fields.set('view', route.view);
    if (route.sort) fields.set('sort', route.sort);
    return `#/search?${fields}`;
  }
  const query = 'query' in route ? `?${new URLSearchParams({ q: route.query })}` : '';
  return 'id' in route ? `#/${route.at}/${encodeURI(route.id)}${query}` : `#/${route.at}`;
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text; // a broken address names a record that is not there, and the page says so
  }
}

export const HREFS = {
  statement: (id: string) => hrefOf({ at: 'statement', id }),
  phrase: (id: string) => hrefOf({ at: 'phrase', id }),
  speaker: (id: string) => hrefOf({ at: 'speaker', id }),
} as const;
