/** Styles of citation, in the order in which they are offered. */
export const CITATION_STYLES = [
  'chicago',
  'apa',
  'mla',
  'wikipedia',
  'bibtex',
  'ris',
  'csl-json',
  'web-annotation',
  'quotation',
] as const;

/** Id of a citation style. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** How a file of citations in a style is called and typed. */
export const CITATION_FILES: Readonly<Record<CitationStyle, { extension: string; mime: string }>> = {
  chicago: { extension: 'txt', mime: 'text/plain' },
  apa: { extension: 'txt', mime: 'text/plain' },
  mla: { extension: 'txt', mime: 'text/plain' },
  wikipedia: { extension: 'txt', mime: 'text/plain' },
  bibtex: { extension: 'bib', mime: 'application/x-bibtex' },
  ris: { extension: 'ris', mime: 'application/x-research-info-systems' },
  'csl-json': { extension: 'json', mime: 'application/vnd.citationstyles.csl+json' },
  'web-annotation': { extension: 'jsonld', mime: 'application/ld+json' },
  quotation: { extension: 'jsonld', mime: 'application/ld+json' },
};
