import { type Cell, isReached, type SectionResult, type Table, type Target } from './section.ts';

/** A section's tables and targets as Markdown, readable in a terminal as well. */
export function toMarkdown({ tables, targets }: SectionResult): string {
  const parts = tables.map(tableToMarkdown);
  if (targets.length > 0) parts.push(tableToMarkdown(targetTable(targets)));
  return parts.join('\n\n');
}

function tableToMarkdown({ title, columns, rows }: Table): string {
  const cells = [columns.map(String), ...rows.map((row) => row.map(show))];
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = columns.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (isNumber[at] ? (row[at] ?? '').padStart(width) : (row[at] ?? '').padEnd(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [`### ${title}`, '', line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n');
}

function targetTable(targets: readonly Target[]): Table {
  const rows = targets.map((target): Cell[] => [
    target.name,
    `${show(target.measured)} ${target.unit}`,
    target.atMost === undefined ? `≥ ${show(target.atLeast ?? 0)}` : `≤ ${show(target.atMost)}`,
    isReached(target) ? 'yes' : 'no',
  ]);
  return { title: 'Asked and measured', columns: ['what', 'measured', 'asked', 'reached'], rows };
}

/** Three digits that mean something; whole numbers in full. */
function show(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return cell.toLocaleString('en');
  if (Math.abs(cell) >= 100) return Math.round(cell).toLocaleString('en');
  return Math.abs(cell) >= 10 ? cell.toFixed(1) : cell.toPrecision(3);
}
