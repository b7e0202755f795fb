import type { Tally } from './statistics.ts';

const ROW_PX = 18;
const LABEL_PX = 190;
const BAR_PX = 260;
const WIDTH_PX = LABEL_PX + BAR_PX + 60;

/** The tallies as one small SVG picture; works in light and dark because text and bars take the current colour. */
export function picture(tallies: readonly Tally[], mostRows = 12): string {
  let y = 0;
  const parts = tallies.flatMap(({ title, rows, isOrdered }) => {
    const most = Math.max(1, ...rows.map(({ count }) => count));
    y += 2 * ROW_PX;
    const head = `<text x="0" y="${y}" font-weight="bold">${escaped(title)}</text>`;
    const bars = (isOrdered ? rows : rows.slice(0, mostRows)).map(({ label, count }) => {
      y += ROW_PX;
      const width = Math.max(1, Math.round((count / most) * BAR_PX));
      return [
        `<text x="${LABEL_PX - 8}" y="${y}" text-anchor="end">${escaped(label.slice(0, 28))}</text>`,
        `<rect x="${LABEL_PX}" y="${y - 11}" width="${width}" height="12" opacity="0.6"/>`,
        `<text x="${LABEL_PX + width + 6}" y="${y}">${count}</text>`,
      ].join('');
    });
    return [head, ...bars];
  });
  const size = `width="${WIDTH_PX}" height="${y + ROW_PX}" viewBox="0 0 ${WIDTH_PX} ${y + ROW_PX}"`;
  const style = 'font-family="system-ui, sans-serif" font-size="12" fill="currentColor"';
  const title = '<title>Statements of the corpus, counted</title>';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size} ${style}>${title}\n${parts.join('\n')}\n</svg>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
