/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  /** Height that is free there; a card that is higher scrolls within. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

/** Between card and edge of the viewport. */
const MARGIN_PX = 8;
/** Between the words and the card: near enough to be crossed in the time of grace. */
const GAP_PX = 6;
/** How far the card's corner stands before the pointer, so that the way into it leads straight down or up. */
const LEAD_PX = 28;

/**
 * Where a card goes: below the words where there is room, else above, else on the side with more room and lower
 * than it would like to be. Never over a line of the words, so never under a pointer that rests on them.
 *
 * @param lines - the words, line by line; at least one, of which those in the viewport count
 * @param x - where the eye is: the pointer, or the beginning of the words
 * @param card - size that the card would like to have
 * @param view - size of the viewport
 */
export function placeCard(
  lines: readonly Rect[],
  x: number,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): CardPlace {
  const seen = lines.filter((line) => line.bottom > 0 && line.top < view.height);
  const words = seen.length > 0 ? seen : lines;
  const top = clamp(Math.min(...words.map((line) => line.top)), 0, view.height);
  const bottom = clamp(Math.max(...words.map((line) => line.bottom)), 0, view.height);
  const above = Math.max(top - GAP_PX - MARGIN_PX, 0);
  const below = Math.max(view.height - bottom - GAP_PX - MARGIN_PX, 0);
  const side = below >= card.height || (below >= above && above < card.height) ? 'below' : 'above';
  const maxHeight = side === 'below' ? below : above;
  const height = Math.min(card.height, maxHeight);
  return {
    left: clamp(x - LEAD_PX, MARGIN_PX, Math.max(view.width - card.width - MARGIN_PX, MARGIN_PX)),
    top: side === 'below' ? bottom + GAP_PX : top - GAP_PX - height,
    maxHeight,
    side,
  };
}

/**
 * Whether a point is on the words, on the card or on the way between them.
 *
 * @param marginPx - by how much the pointer may miss them
 */
export function isOnTheWay(point: { x: number; y: number }, lines: readonly Rect[], card: Rect, marginPx = 4): boolean {
  const { x, y } = point;
  const isIn = (rect: Rect) =>
    x >= rect.left - marginPx && x <= rect.right + marginPx && y >= rect.top - marginPx && y <= rect.bottom + marginPx;
  if (isIn(card) || lines.some(isIn)) return true;
  // The band between a line and the card's edge, as wide as the card.
  return x >= card.left - marginPx && x <= card.right + marginPx && lines.some((line) => isBetween(y, line, card));
}

function isBetween(y: number, line: Rect, card: Rect): boolean {
  return card.top >= line.bottom ? y >= line.bottom && y <= card.top : y <= line.top && y >= card.bottom;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
