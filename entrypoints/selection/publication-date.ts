/** Where pages say when they were published, the most reliable first. */
const PLACES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"], meta[name="DC.date"], meta[name="dcterms.date"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
];

/** JSON-LD of news pages; read by a pattern, as one wrong comma makes many of them unreadable as JSON. */
const IN_JSON = /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/;

/** The day on which a page says it was published, as `2022-02-28`; empty where it does not say. */
export function publicationDate(page: Document): string {
  for (const [selector, attribute] of PLACES) {
    const day = dayIn(page.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (day !== '') return day;
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const day = IN_JSON.exec(script.textContent)?.[1];
    if (day) return day;
  }
  return '';
}

// As it is written there: the day in the newsroom's own time, not in the reader's.
function dayIn(text: string): string {
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? '';
}
