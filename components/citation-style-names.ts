import type { CitationStyle } from '../core/cite/styles.ts';
import type { StringKey } from './strings.ts';

/** What each style is called. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, StringKey>> = {
  chicago: 'cite.name.chicago',
  apa: 'cite.name.apa',
  mla: 'cite.name.mla',
  wikipedia: 'cite.name.wikipedia',
  bibtex: 'cite.name.bibtex',
  ris: 'cite.name.ris',
  'csl-json': 'cite.name.cslJson',
  'web-annotation': 'cite.name.webAnnotation',
  quotation: 'cite.name.quotation',
};
