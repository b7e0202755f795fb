import type { Find } from './find.ts';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Finds by the elements that their words stand in: what a moving pointer is asked first, without any layout. */
export type FindsByElement = ReadonlyMap<Element, readonly Find[]>;

export function byElement(finds: readonly Find[]): FindsByElement {
  const map = new Map<Element, Find[]>();
  for (const find of finds) {
    for (const element of new Set(find.parts.map(({ node }) => elementOf(node)))) {
      if (!element) continue;
      const list = map.get(element);
      if (list) list.push(find);
      else map.set(element, [find]);
    }
  }
  return map;
}

/** Where a find's words stand in the viewport, line by line. */
export function rectsOf(find: Find): DOMRect[] {
  return find.parts.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}

/**
 * The find under a point of the viewport.
 *
 * All elements under the point are asked, not only the uppermost: news sites spread a link over a whole teaser.
 * Lays the page out if it has changed, so it is for a pointer at rest, not for each move.
 */
export function findAt({ x, y }: Point, finds: FindsByElement): Find | null {
  for (const element of elementsAt(document, x, y, finds)) {
    for (const find of finds.get(element) ?? []) {
      if (rectsOf(find).some((rect) => holds(rect, x, y))) return find;
    }
  }
  return null;
}

// A little above and below the letters, so that the line under them counts as well.
const MARGIN_PX = 2;

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top - MARGIN_PX && y <= rect.bottom + MARGIN_PX;
}

function* elementsAt(root: Document | ShadowRoot, x: number, y: number, finds: FindsByElement): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    // A root asked for its elements also names those of the trees around it.
    if (element.getRootNode() !== root) continue;
    const inner = innerRoot(element, finds);
    if (inner) yield* elementsAt(inner, x, y, finds);
    yield element;
  }
}

/** The shadow root of a host in which something was found; closed ones are known from the finds themselves. */
function innerRoot(host: Element, finds: FindsByElement): ShadowRoot | null {
  if (host.shadowRoot) return host.shadowRoot;
  if (!host.localName.includes('-') && host.firstChild) return null;
  for (const element of finds.keys()) {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot && root.host === host) return root;
  }
  return null;
}

function elementOf(node: Node): Element | null {
  const root = node.parentNode;
  return root instanceof ShadowRoot ? root.host : (root as Element | null);
}
