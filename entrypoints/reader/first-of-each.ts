import { type Find, NO_PHRASE } from './find.ts';

/** The first find of each phrase in each article; a page without articles is one. */
export function firstOfEach(finds: readonly Find[]): Find[] {
  const seen = new Map<Element | null, Set<number>>();
  return finds.filter((find) => {
    if (find.phrase === NO_PHRASE) return true;
    const article = articleAround(find.parts[0]?.node.parentElement);
    const phrases = seen.get(article) ?? new Set();
    seen.set(article, phrases);
    if (phrases.has(find.phrase)) return false;
    phrases.add(find.phrase);
    return true;
  });
}

/** The outermost one: entries of a live blog and comments are often articles within the article. */
function articleAround(element: Element | null | undefined): Element | null {
  const article = element?.closest('article');
  return article ? (articleAround(article.parentElement) ?? article) : null;
}
