import { RULE_TABLES } from './index.ts';
import type { RuleCase, RuleTable } from './rule.ts';

/** The rules of quotation as a Markdown page: the text of `docs/quotation-rules.md`, which a test holds to it. */
export function renderRules(): string {
  return `${HEAD}\n${RULE_TABLES.map(renderTable).join('\n')}`;
}

const HEAD = `# Rules of quotation

How printed words are set beside the record's. Each rule is a function in \`core/quotations/rules/\`; the tables below
are its own, and its tests. This page is written from them: \`npm run unit -- --update\` after a change.

- **verbatim**: the whole statement, word for word. Marks, capitals, spaces and spelling aside.
- **trimmed**: the same words, a part of them, or cut where the page says so.
- **close**: small words or endings differ.
- **altered**: content words, numbers, a “not” or a “must” differ, or a cut is not marked.
- **not found**: no statement of this corpus has enough of these words in a row.

Differences of negation, number, modality, unmarked cuts and joined sentences are called serious. None of this says
whether a quotation is true; words that differ from a translation may be another translation.
`;

function renderTable({ title, rule, sources, cases }: RuleTable): string {
  const lines = [`## ${title}`, '', rule, ''];
  for (const source of sources) lines.push(`- [${source.title}](${source.url}): ${source.says}`);
  lines.push(
    '',
    '| source | printed | verdict | differences |',
    '| --- | --- | --- | --- |',
    ...cases.map(renderCase),
    '',
  );
  return lines.join('\n');
}

function renderCase({ source, printed, verdict, differences }: RuleCase): string {
  const kinds = differences.length === 0 ? 'none' : differences.join(', ');
  return `| ${cell(source)} | ${cell(printed)} | ${verdict} | ${kinds} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
