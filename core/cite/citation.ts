import type { StatementWithSpeaker } from '../card.ts';
import type { Speaker, Statement } from '../pack/schema.ts';
import { bibtex } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { quotation, webAnnotation } from './linked-data.ts';
import { apa, chicago, mla } from './prose.ts';
import { ris } from './ris.ts';
import type { CitationStyle } from './styles.ts';
import { wikipedia } from './wikipedia.ts';

type TextStyle = Exclude<CitationStyle, 'csl-json' | 'web-annotation' | 'quotation'>;

const TEXTS: Record<TextStyle, (cited: StatementWithSpeaker, accessed: string) => string> = {
  apa,
  chicago,
  mla,
  wikipedia,
  bibtex,
  ris,
};

const BETWEEN: Record<TextStyle, string> = {
  apa: '\n\n',
  chicago: '\n\n',
  mla: '\n\n',
  wikipedia: '\n',
  bibtex: '\n\n',
  ris: '\r\n',
};

/**
 * The citation of one statement.
 *
 * @param accessed - day on which the page was opened, `2026-11-22`
 * @returns text to be pasted or saved; JSON, indented, for the styles that are data. The style `web-annotation` gives
 *   `null` as JSON for a statement whose source has no address
 */
export function citationFor(statement: Statement, speaker: Speaker, style: CitationStyle, accessed: string): string {
  const cited = { statement, speaker };
  return isText(style) ? TEXTS[style](cited, accessed) : json(record(cited, style, accessed));
}

/** The citations of several statements as one text or one JSON list; those that a style cannot say are left out. */
export function citationsFor(cited: readonly StatementWithSpeaker[], style: CitationStyle, accessed: string): string {
  if (isText(style)) return `${cited.map((each) => TEXTS[style](each, accessed)).join(BETWEEN[style])}\n`;
  return `${json(cited.map((each) => record(each, style, accessed)).filter((each) => each !== null))}\n`;
}

function record(cited: StatementWithSpeaker, style: Exclude<CitationStyle, TextStyle>, accessed: string) {
  if (style === 'csl-json') return cslItem(cited, accessed);
  return style === 'quotation' ? quotation(cited) : webAnnotation(cited);
}

function isText(style: CitationStyle): style is TextStyle {
  return Object.hasOwn(TEXTS, style);
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
