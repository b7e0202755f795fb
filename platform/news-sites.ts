import newsSites from './news-sites.json' with { type: 'json' };

/** A news site that is read without being asked to. */
export interface NewsSite {
  readonly name: string;
  /** Registered host; all hosts below it belong to the site. */
  readonly host: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Main language of the site, BCP 47. */
  readonly lang: string;
}

/** The host of the demo article and of our own tests. It leads to the loopback address in every browser. */
const DEMO_HOST = 'on-the-record.localhost';

/** The bundled list, in the order of host names. */
export const NEWS_SITES: readonly NewsSite[] = newsSites;

/** Host permissions of the extension: exactly the bundled list and the demo host. */
export const LISTED_PATTERNS: readonly string[] = [...NEWS_SITES.map(({ host }) => host), DEMO_HOST].flatMap(
  patternsOf,
);

/** Match patterns of a host and of all hosts below it. */
export function patternsOf(host: string): string[] {
  return [`*://${host}/*`, `*://*.${host}/*`];
}

const listed = new Set([...NEWS_SITES.map(({ host }) => host), DEMO_HOST]);

/** Whether a host is on the bundled list, by itself or below one that is. */
export function isListed(host: string): boolean {
  return hostsAbove(host).some((each) => listed.has(each));
}

/** A host and those above it, nearest first: `a.b.c`, `b.c`, `c`. */
export function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
