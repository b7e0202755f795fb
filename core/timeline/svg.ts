import { formatEdtf } from '../edtf.ts';
import type { TimelineEntry } from './life.ts';
import { type Placed, place, type TimeWindow, ticks } from './scale.ts';

/** How an exported picture looks; colours as CSS has them. */
export interface PictureStyle {
  readonly widthPx: number;
  readonly ink: string;
  readonly line: string;
  readonly accent: string;
  readonly paper: string;
  readonly locale: string;
}

const MARGIN_PX = 32;
const LANE_PX = 18;
const SCALE_PX = 30;
const TITLE_PX = 40;
const DOT_PX = 6;

/**
 * A timeline as an SVG document that stands by itself. Each dot has a title with date, speaker and words.
 *
 * @returns well-formed XML; every text of the record is escaped
 */
export function timelineSvg(
  title: string,
  entries: readonly TimelineEntry[],
  window: TimeWindow,
  style: PictureStyle,
): string {
  const inner = style.widthPx - 2 * MARGIN_PX;
  const dots = place(entries, window, (DOT_PX * 2.4) / inner);
  const lanes = 1 + Math.max(0, ...dots.map(({ lane }) => lane));
  const axis = TITLE_PX + lanes * LANE_PX + LANE_PX;
  const height = axis + SCALE_PX + MARGIN_PX / 2;
  const x = (share: number) => (MARGIN_PX + share * inner).toFixed(1);
  const scale = ticks(window).map(({ at, date }) => {
    const place = x((at - window.from) / (window.to - window.from));
    const label = escaped(formatEdtf(date, style.locale));
    return `<path d="M${place} ${TITLE_PX}V${axis}" stroke="${style.line}"/><text x="${place}" y="${axis + 20}" text-anchor="middle">${label}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${style.widthPx}" height="${height}" viewBox="0 0 ${style.widthPx} ${height}" font-family="sans-serif" font-size="13" fill="${style.ink}">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${style.paper}"/>`,
    `<text x="${MARGIN_PX}" y="26" font-size="16" font-weight="600">${escaped(title)}</text>`,
    ...scale,
    `<path d="M${MARGIN_PX} ${axis}H${style.widthPx - MARGIN_PX}" stroke="${style.ink}"/>`,
    ...dots.map((dot) => dotSvg(dot, x(dot.x), axis - LANE_PX * (dot.lane + 1), style)),
    '</svg>',
  ].join('\n');
}

function dotSvg({ entry }: Placed<TimelineEntry>, x: string, y: number, style: PictureStyle): string {
  const name = escaped(`${formatEdtf(entry.date, style.locale)}, ${entry.speaker.names.en}: ${entry.text}`);
  const isAgainst = entry.relation === 'rejects' || entry.relation === 'answers';
  const paint = isAgainst
    ? `fill="${style.paper}" stroke="${style.accent}" stroke-width="2"`
    : `fill="${style.accent}"`;
  return `<circle cx="${x}" cy="${y}" r="${DOT_PX}" ${paint}><title>${name}</title></circle>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
