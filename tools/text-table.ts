/**
 * A table for a terminal. Chinese and other wide characters count as two columns.
 *
 * @param widths - most columns of each; longer text is cut with an ellipsis
 */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]) {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => inColumns(cell, widths[index] ?? 20))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Invisible to the eye, so of no width: soft hyphens, zero-width characters, joined marks. */
const NO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff\p{M}]/gu;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function inColumns(text: string, width: number): string {
  const plain = text.replace(NO_WIDTH, '').replace(/\s+/g, ' ');
  let shown = '';
  let used = 0;
  for (const character of plain) {
    const columns = WIDE.test(character) ? 2 : 1;
    if (used + columns > width) return `${shown.slice(0, -1)}…`.padEnd(shown.length + width - used);
    shown += character;
    used += columns;
  }
  return shown + ' '.repeat(width - used);
}
