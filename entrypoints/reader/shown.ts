import type { NodePart } from './block.ts';

/** What the page's styles and attributes say about the place of a find. */
export interface Standing {
  /** A reader can see all of it, and it is text to read rather than to edit or to fill in. */
  readonly isShown: boolean;
  /** Elements within the find that have the name of an inline element but are shown as blocks. */
  readonly borders: readonly Element[];
}

// Text under somebody's hands, and text kept from readers.
const LEFT_ALONE =
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [hidden], [aria-hidden="true" i]';

/** Asks about one find; lays the page out if it has changed, so it is asked about hits only. */
export function standing(parts: readonly NodePart[]): Standing {
  const parents = [...new Set(parts.map(({ node }) => node.parentElement ?? hostOf(node)))];
  const borders = parents.length > 1 ? bordersBetween(parents) : [];
  return { isShown: borders.length === 0 && parents.every((parent) => parent !== null && isRead(parent)), borders };
}

function isRead(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (at.closest(LEFT_ALONE)) return false;
    const form = at.closest('form');
    if (form && !holdsPage(form)) return false;
  }
  return true;
}

/** Some systems wrap the whole page into one form; that one is no form to fill in. */
function holdsPage(form: Element): boolean {
  return form.querySelector('article, main, h1') !== null;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The elements that a find enters or leaves on its way, as far as they are not shown in line. */
function bordersBetween(parents: readonly (Element | null)[]): Element[] {
  const [first] = parents;
  const borders: Element[] = [];
  const seen = new Set<Element>();
  for (const parent of parents) {
    for (let at = parent; at && !isAround(at, parents); at = at.parentElement) {
      if (seen.has(at)) break;
      seen.add(at);
      if (!isInLine(at)) borders.push(at);
    }
  }
  return first ? borders : [];
}

function isAround(element: Element, parents: readonly (Element | null)[]): boolean {
  return parents.every((parent) => element.contains(parent));
}

function isInLine(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return true;
  // A drop cap floats, and floating makes a block of it; the word it begins goes on all the same.
  return float !== 'none' && (element.textContent ?? '').trim().length <= 2;
}
