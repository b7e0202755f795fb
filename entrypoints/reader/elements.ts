/**
 * How an element takes part in the running text, by its name alone.
 *
 * Asking for computed styles while walking would make the page lay itself out; so the walk goes by names, and styles
 * are asked only where something was found (`shown.ts`).
 */
export const FLOW = {
  /** Begins and ends a block. Every element that is not in the table. */
  block: 0,
  /** Its text runs on within the block. */
  inline: 1,
  /** Not part of the text at all; the words around it touch. */
  unseen: 2,
  /** A thing between words, as wide as a space. */
  gap: 3,
  /** Not ours to read, and no phrase reaches across it. */
  closed: 4,
  /** Shows the nodes assigned to it. */
  slot: 5,
} as const;

export type Flow = (typeof FLOW)[keyof typeof FLOW];

const flows = new Map<string, Flow>();

function name(flow: Flow, elements: string) {
  for (const element of elements.split(' ')) flows.set(element, flow);
}

name(
  FLOW.inline,
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time tt u var',
);
name(FLOW.unseen, 'script style template noscript link meta wbr rt rp rtc area map param source track head title');
name(FLOW.gap, 'br img picture svg');
// Editors, forms, code and embedded media; buttons say what they do, which is no reporting.
name(
  FLOW.closed,
  'textarea input select datalist option button meter progress code pre kbd samp math video audio canvas iframe object embed frame frameset',
);
name(FLOW.slot, 'slot');
// Ours.
name(FLOW.closed, 'on-the-record-card');

/** @param localName - as the element has it; names of other namespaces and custom elements are blocks */
export function flowOf(localName: string): Flow {
  return flows.get(localName) ?? FLOW.block;
}

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section'.split(' '),
);

/**
 * The shadow root that an element shows instead of its children, closed ones too where the browser lets an extension
 * see them. The element of a closed root costs a slow call in Chromium (2.5 µs, against 0.16 µs for an open one), so
 * it is made for custom elements and for empty ones only.
 */
export function shadowRootOf(element: Element, localName: string): ShadowRoot | null {
  const isCustom = localName.includes('-');
  if (!isCustom && !HOSTS.has(localName)) return null;
  const open = element.shadowRoot;
  if (open || !(isCustom || element.firstChild === null)) return open;
  return closedRootOf(element);
}

interface ChromiumDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

function closedRootOf(element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  const chromium = (globalThis as { chrome?: ChromiumDom }).chrome?.dom;
  if (chromium?.openOrClosedShadowRoot && element instanceof HTMLElement) {
    return chromium.openOrClosedShadowRoot(element);
  }
  return element.openOrClosedShadowRoot ?? null;
}
