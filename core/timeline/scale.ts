import { startOf } from '../edtf.ts';

/** A stretch of time in UTC milliseconds, `from` before `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** A line of the scale. */
export interface Tick {
  readonly at: number;
  /** As EDTF: a year, or a month where the window is short. */
  readonly date: string;
}

/** Something dated, with its place: `x` from 0 to 1 across the window, `lane` 0 nearest to the scale. */
export interface Placed<T> {
  readonly entry: T;
  readonly x: number;
  readonly lane: number;
}

const DAY_MS = 86_400_000;
const YEAR_MS = 365.2425 * DAY_MS;
/** Nothing is dated more finely than a day, so there is nothing to see in a window of less than a fortnight. */
const SHORTEST_MS = 14 * DAY_MS;
const MAX_TICKS = 9;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const MONTH_STEPS = [1, 3];

/** The window that shows all dates, in whole years, and at least one. */
export function wholeWindow(dates: readonly string[]): TimeWindow {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  return years.length === 0
    ? { from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) }
    : { from: Date.UTC(first, 0), to: Date.UTC(last + 1, 0) };
}

/**
 * A window nearer (factor below 1) or wider (above 1), which keeps the moment `at` where it is and stays inside of
 * `limits`.
 */
export function zoom(window: TimeWindow, factor: number, at: number, limits: TimeWindow): TimeWindow {
  const shortest = Math.min(SHORTEST_MS, limits.to - limits.from);
  const length = Math.max(shortest, Math.min(limits.to - limits.from, (window.to - window.from) * factor));
  const share = (at - window.from) / (window.to - window.from);
  return inside({ from: at - length * share, to: at + length * (1 - share) }, limits);
}

/** The window moved by a share of its length, and not out of `limits`. */
export function pan(window: TimeWindow, share: number, limits: TimeWindow): TimeWindow {
  const by = (window.to - window.from) * share;
  return inside({ from: window.from + by, to: window.to + by }, limits);
}

/** The lines of the scale: years, or months where few years are shown; at most nine. */
export function ticks(window: TimeWindow): Tick[] {
  const years = (window.to - window.from) / YEAR_MS;
  const monthStep = MONTH_STEPS.find((step) => (years * 12) / step <= MAX_TICKS);
  if (monthStep !== undefined) return monthTicks(window, monthStep);
  const step = YEAR_STEPS.find((each) => years / each <= MAX_TICKS) ?? 200;
  const first = Math.ceil(new Date(window.from).getUTCFullYear() / step) * step;
  const marks: Tick[] = [];
  for (let year = first; Date.UTC(year, 0) <= window.to; year += step) {
    if (Date.UTC(year, 0) >= window.from) marks.push({ at: Date.UTC(year, 0), date: String(year) });
  }
  return marks;
}

/**
 * Places what lies in the window. What would overlap is stacked: each takes the lowest lane that is free.
 *
 * @param entries - in order of time
 * @param gap - least distance of two dots in one lane, as a share of the window
 */
export function place<T extends { readonly date: string }>(
  entries: readonly T[],
  window: TimeWindow,
  gap: number,
): Placed<T>[] {
  const lanes: number[] = [];
  return entries.flatMap((entry) => {
    const x = (startOf(entry.date) - window.from) / (window.to - window.from);
    if (x < 0 || x > 1) return [];
    const free = lanes.findIndex((last) => x - last >= gap);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = x;
    return [{ entry, x, lane }];
  });
}

function monthTicks(window: TimeWindow, step: number): Tick[] {
  const start = new Date(window.from);
  const marks: Tick[] = [];
  for (let month = Math.ceil(start.getUTCMonth() / step) * step; ; month += step) {
    const at = Date.UTC(start.getUTCFullYear(), month);
    if (at > window.to) return marks;
    if (at >= window.from) marks.push({ at, date: new Date(at).toISOString().slice(0, 7) });
  }
}

function inside(window: TimeWindow, limits: TimeWindow): TimeWindow {
  const length = Math.min(window.to - window.from, limits.to - limits.from);
  const from = Math.max(limits.from, Math.min(window.from, limits.to - length));
  return { from, to: from + length };
}
