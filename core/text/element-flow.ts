/**
 * How an element takes part in the running text, by its name alone.
 *
 * Asking a page for computed styles while walking would make it lay itself out, and a file has none; so a walk goes by
 * names, and the reader asks for styles only where something was found.
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

/** One of {@link FLOW}. */
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
