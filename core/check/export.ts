import type { StatementWithSpeaker } from '../card.ts';
import type { CheckedQuotation } from '../quotations/check.ts';
import type { FindingsWithStatements, FoundPhrase, TextDocument } from './text-checker.ts';

/** Ways to take the findings of a draft along, with the ending and type of the file. */
export const FINDING_FILES = {
  html: { extension: 'html', mime: 'text/html' },
  markdown: { extension: 'md', mime: 'text/markdown' },
  csv: { extension: 'csv', mime: 'text/csv' },
  annotations: { extension: 'jsonld', mime: 'application/ld+json' },
} as const;

/** A kind of file that findings are exported as. */
export type FindingFile = keyof typeof FINDING_FILES;

/** One finding as every export tells it. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** Verdict of a quotation, or `phrase`. */
  readonly verdict: string;
  readonly said: StatementWithSpeaker | null;
  readonly differences: readonly string[];
}

/** Writes findings as a file of the given kind. Words of drafts and records are escaped, never trusted. */
export function exportFindings(document: TextDocument, findings: FindingsWithStatements, kind: FindingFile): string {
  const rows = rowsOf(findings);
  switch (kind) {
    case 'html':
      return asHtml(document, rows);
    case 'markdown':
      return asMarkdown(document, rows);
    case 'csv':
      return asCsv(rows);
    case 'annotations':
      return asAnnotations(document, rows);
  }
}

function rowsOf({ phrases, quotations, statements }: FindingsWithStatements): Row[] {
  const byId = new Map(statements.map((each) => [each.statement.id, each]));
  const ofPhrase = ({ start, end, text, statements: [first = ''] }: FoundPhrase): Row => ({
    start,
    end,
    printed: text,
    verdict: 'phrase',
    said: byId.get(first) ?? null,
    differences: [],
  });
  const ofQuotation = ({ start, end, text, verdict, statement, differences }: CheckedQuotation): Row => ({
    start,
    end,
    printed: text,
    verdict,
    said: byId.get(statement ?? '') ?? null,
    differences: differences.map(({ kind, page, source }) => `${kind}: “${page}” / “${source}”`),
  });
  return [...phrases.map(ofPhrase), ...quotations.map(ofQuotation)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function asHtml({ title }: TextDocument, rows: readonly Row[]): string {
  const items = rows.map(({ printed, verdict, said, differences }) => {
    const list = differences.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
    return `<li><p><q>${escapeHtml(printed)}</q> <b>${verdict}</b></p>${said ? sourceHtml(said) : ''}${list && `<ul>${list}</ul>`}</li>`;
  });
  const head = escapeHtml(title || 'On the Record');
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>${head}</title></head>\n<body><h1>${head}</h1>\n<ol>\n${items.join('\n')}\n</ol></body></html>\n`;
}

function sourceHtml({ statement, speaker }: StatementWithSpeaker): string {
  const { text, lang, date, source } = statement;
  const cite = source.url ? ` cite="${escapeHtml(source.url)}"` : '';
  return `<blockquote lang="${escapeHtml(lang)}"${cite}>${escapeHtml(text)}</blockquote><p>${escapeHtml(`${speaker.names.en}, ${date}. ${source.title}`)}</p>`;
}

function asMarkdown({ title }: TextDocument, rows: readonly Row[]): string {
  const items = rows.map(({ printed, verdict, said, differences }, i) => {
    const lines = [`${i + 1}. “${escapeMarkdown(printed)}” — **${verdict}**`];
    if (said) {
      const { statement, speaker } = said;
      lines.push('', `   > ${escapeMarkdown(statement.text)}`, '');
      lines.push(`   ${escapeMarkdown(`${speaker.names.en}, ${statement.date}. ${statement.source.title}`)}`);
    }
    for (const line of differences) lines.push(`   - ${escapeMarkdown(line)}`);
    return lines.join('\n');
  });
  return `# ${escapeMarkdown(title || 'On the Record')}\n\n${items.join('\n\n')}\n`;
}

const COLUMNS = [
  'start',
  'end',
  'printed',
  'verdict',
  'statement',
  'speaker',
  'date',
  'words',
  'source',
  'differences',
];

/** Comma-separated values. @see RFC 4180 */
function asCsv(rows: readonly Row[]): string {
  const lines = rows.map(({ start, end, printed, verdict, said, differences }) => [
    String(start),
    String(end),
    printed,
    verdict,
    said?.statement.id ?? '',
    said?.speaker.names.en ?? '',
    said?.statement.date ?? '',
    said?.statement.text ?? '',
    said?.statement.source.url ?? '',
    differences.join('; '),
  ]);
  return [COLUMNS, ...lines]
    .map((line) => line.map(csvField).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Quoted, and kept from being read as a formula: spreadsheets run what begins with =, +, − or @. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const NEIGHBOURS = 32; // code units of context in a TextQuoteSelector, as annotation tools have it

/** Annotations on the text. @see W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector */
function asAnnotations({ text, title }: TextDocument, rows: readonly Row[]): string {
  const annotations = rows.map(({ start, end, printed, verdict, said, differences }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: verdict },
      ...(said
        ? [
            {
              type: 'TextualBody',
              purpose: 'describing',
              language: said.statement.lang,
              value: `${said.speaker.names.en}, ${said.statement.date}: ${said.statement.text}`,
            },
            ...(said.statement.source.url ? [{ id: said.statement.source.url, purpose: 'linking' }] : []),
          ]
        : []),
      ...differences.map((value) => ({ type: 'TextualBody', purpose: 'commenting', value })),
    ],
    target: {
      source: title || 'draft',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: printed,
          prefix: text.slice(Math.max(0, start - NEIGHBOURS), start),
          suffix: text.slice(end, end + NEIGHBOURS),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }));
  return `${JSON.stringify(annotations, null, 2)}\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|]/gu, '\\$&');
}
