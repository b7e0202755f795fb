import type { NodePart } from './block.ts';

/** What the page's styles and attributes say about the place of a find. */
export interface Standing {
  /** A reader can see all of it, and it is text to read rather than to edit or to fill in. */
  readonly isShown: boolean;
  /** Where nothing but being out of sight keeps it from readers: the element to wait for. */
  readonly unseen: Element | null;
  /** Elements within the find that have the name of an inline element but are shown as blocks. */
  readonly borders: readonly Element[];
}

// Text under somebody's hands, and text kept from readers.
const LEFT_ALONE = '[contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [aria-hidden="true" i]';

/** Asks about one find; lays the page out if it has changed, so it is asked about hits only. */
export function standing(parts: readonly NodePart[]): Standing {
  const parents = [...new Set(parts.map(({ node }) => node.parentElement ?? hostOf(node)))].filter(
    (each) => each !== null,
  );
  const hidden = parents.find((parent) => !isVisible(parent)); // asked first: see there
  const borders = parents.length > 1 ? bordersBetween(parents) : [];
  const isRead = borders.length === 0 && parents.length > 0 && !parents.some(isLeftAlone);
  return { isShown: isRead && !hidden, unseen: (isRead && hidden) || null, borders };
}

/**
 * Whether the page draws an element, or will as soon as a reader scrolls there.
 *
 * What `content-visibility: auto` leaves for later is laid out before it is asked for its styles: styles alone leave it
 * without boxes, and the page that asks for one next is told zero (Chromium 156).
 */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return true;
  element.getClientRects();
  return element.checkVisibility({ visibilityProperty: true });
}

function isLeftAlone(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (at.closest(LEFT_ALONE)) return true;
    const form = at.closest('form');
    if (form && !holdsPage(form)) return true;
  }
  return false;
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
function bordersBetween(parents: readonly Element[]): Element[] {
  const borders: Element[] = [];
  const seen = new Set<Element>();
  for (const parent of parents) {
    for (let at: Element | null = parent; at && !isAround(at, parents); at = at.parentElement) {
      if (seen.has(at)) break;
      seen.add(at);
      if (!isInLine(at)) borders.push(at);
    }
  }
  return borders;
}

function isAround(element: Element, parents: readonly Element[]): boolean {
  return parents.every((parent) => element.contains(parent));
}

function isInLine(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  // Not drawn at the moment, or not in the flattened tree any more: that says nothing about how it will be drawn.
  if (display === '' || display === 'none') return true;
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return true;
  // A drop cap floats, and floating makes a block of it; the word it begins goes on all the same.
  return float !== 'none' && (element.textContent ?? '').trim().length <= 2;
}
