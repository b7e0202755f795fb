import type { Findings, FoundPhrase, TextDocument } from '../../core/check/text-checker.ts';
import type { Library } from '../../core/library.ts';
import type { CheckedQuotation } from '../../core/quotations/check.ts';

/** How a report is set: plain for a terminal, or Markdown. */
export type Style = 'report' | 'markdown';

const VERDICTS = {
  verbatim: 'same words as the source',
  trimmed: 'same words, cut and marked as the rules of quotation ask',
  close: 'differs in small words or word forms',
  altered: 'differs from the source',
  'not-found': 'not found in this corpus',
} as const;

/**
 * The report for people: what was found, in the order of the text, with the line it stands in.
 *
 * @param name - of the file, for a heading; empty for none
 */
export function report(
  name: string,
  document: TextDocument,
  findings: Findings,
  library: Library,
  style: Style,
): string {
  const set = style === 'markdown' ? MARKDOWN : PLAIN;
  const entries = [
    ...findings.phrases.map((found) => ({ start: found.start, lines: phraseLines(found, library) })),
    ...findings.quotations.map((found) => ({ start: found.start, lines: quotationLines(found, library) })),
  ].sort((a, b) => a.start - b.start);
  const { length: phrases } = findings.phrases;
  const { length: quotations } = findings.quotations;
  const parts = [
    ...(name ? [set.heading(name)] : []),
    phrases + quotations === 0
      ? 'No phrase and no quotation found.'
      : `Phrases: ${phrases}. Quotations: ${quotations}.`,
    ...entries.map(({ start, lines: [first = '', ...more] }) => {
      const line = document.text.slice(0, start).split('\n').length;
      return set.entry(`line ${line}: ${first}`, more);
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const PLAIN = {
  heading: (name: string) => name,
  entry: (first: string, more: readonly string[]) => [first, ...more.map((line) => `    ${line}`)].join('\n'),
};

const MARKDOWN = {
  heading: (name: string) => `## ${name}`,
  entry: (first: string, more: readonly string[]) =>
    [`- **${first}**`, ...more.map((line) => `  - ${line}`)].join('\n'),
};

function phraseLines(found: FoundPhrase, library: Library): string[] {
  return [oneLine(found.text), ...found.statements.slice(0, 1).map((id) => sourceLine(id, library))];
}

function quotationLines(found: CheckedQuotation, library: Library): string[] {
  const lines = [`“${oneLine(found.text)}”`, VERDICTS[found.verdict]];
  if (found.statement === null) return lines;
  lines.push(sourceLine(found.statement, library));
  if (found.wording === 'variant' && found.variantBy)
    lines.push(`as worded by ${found.variantBy}: “${oneLine(found.passage ?? '')}”`);
  if (found.anotherTranslation) lines.push('the source is a translation: another translation?');
  for (const { kind, page, source } of found.differences) {
    lines.push(`${kind}: printed “${oneLine(page)}”, source “${oneLine(source)}”`);
  }
  const { attribution } = found;
  if (attribution.speaker === 'differs') lines.push(`printed speaker: ${attribution.printed}`);
  if (attribution.date === 'differs') lines.push('printed date differs');
  return lines;
}

function sourceLine(id: string, library: Library): string {
  const statement = library.statements.get(id);
  if (!statement) return id;
  const speaker = library.speakers.get(statement.speaker)?.names.en ?? statement.speaker;
  return `${speaker}, ${statement.date}: “${oneLine(statement.text)}” [${id}]`;
}

const LONGEST = 240;

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
