/**
 * How an element takes part in the running text, by its name alone.
 *
 * Asking a page for computed styles while walking would make it lay itself out, and a file has none; so a walk goes by
 * names, and the reader asks for styles only where something was found.
 */
const NAMES = {
  /** Its text runs on within the block. */
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup time tt u var',
  /** Not part of the text at all; the words around it touch. */
  unseen: 'script style template noscript link meta wbr rt rp rtc area map param source track head title',
  /** A thing between words, as wide as a space. */
  gap: 'br img picture svg',
  /**
   * Not ours to read, and no phrase reaches across it: editors, forms, code, embedded media, and our own card. Buttons
   * say what they do, which is no reporting.
   */
  closed:
    'textarea input select datalist option button meter progress code pre kbd samp math video audio canvas iframe object embed frame frameset on-the-record-card',
  /** Shows the nodes assigned to it. */
  slot: 'slot',
} as const;

/** `block`: begins and ends a block, as every element does that is not in the table. */
export type Flow = keyof typeof NAMES | 'block';

const flows = new Map<string, Flow>();
for (const flow of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
  for (const name of NAMES[flow].split(' ')) flows.set(name, flow);
}

/** @param localName - as the element has it; names of other namespaces and custom elements are blocks */
export function flowOf(localName: string): Flow {
  return flows.get(localName) ?? 'block';
}
