import type { Tally } from './statistics.ts';

const BAR_WIDTH = 40;
const LABEL_WIDTH = 34;

/** A tally as a table of text with bars. @param mostRows - further rows become one line that counts them */
export function barTable({ title, rows, isOrdered }: Tally, mostRows = 25): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = isOrdered ? rows : rows.slice(0, mostRows);
  const lines = shown.map(({ label, count }) => {
    const bar = '█'.repeat(Math.max(1, Math.round((count / most) * BAR_WIDTH)));
    return `  ${fixedWidth(label)} ${String(count).padStart(5)} ${bar}`;
  });
  const more = rows.length - shown.length;
  return [title, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

function fixedWidth(label: string): string {
  return (label.length > LABEL_WIDTH ? `${label.slice(0, LABEL_WIDTH - 1)}…` : label).padEnd(LABEL_WIDTH);
}
