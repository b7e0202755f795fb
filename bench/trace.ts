import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** An event of Chromium's trace, as far as it is used here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself: without the time in which the machine did other things. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } };
}

const CATEGORIES = ['devtools.timeline', 'v8.execute'];

/** A stretch of script on the main thread, in milliseconds. */
export interface Slice {
  /** By the clock, other programs' work on this machine included. */
  readonly clock: number;
  /** Of the thread alone. */
  readonly thread: number;
}

/**
 * Each stretch of an extension's script on a page's main thread, by the browser's own trace: calls of
 * its functions and the evaluation of its scripts, with what the engine did meanwhile (compiling, collecting garbage).
 */
export async function traceSlices(page: Page, origin: string, work: () => Promise<void>): Promise<Slice[]> {
  const events = await recordTrace(page, CATEGORIES, work);
  return outermost(events.filter((event) => isOfScript(event, origin))).map(({ dur = 0, tdur = dur }) => ({
    clock: dur / 1_000,
    thread: tdur / 1_000,
  }));
}

/** The browser's trace of some work, of all its processes, by one clock. */
export async function recordTrace(
  page: Page,
  categories: string[],
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const path = join(tmpdir(), `on-the-record-trace-${process.pid}.json`);
  await page.tracing.start({ path, categories });
  await work();
  await page.tracing.stop();
  const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: TraceEvent[] };
  await rm(path);
  return traceEvents;
}

function isOfScript({ ph, name, args }: TraceEvent, origin: string): boolean {
  const isRun = name === 'FunctionCall' || name === 'EvaluateScript';
  return ph === 'X' && isRun && (args?.data?.url?.startsWith(origin) ?? false);
}

/** Leaves out events within others of the same thread. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...events]
    .sort((a, b) => a.ts - b.ts)
    .filter((event) => {
      const thread = `${event.pid} ${event.tid}`;
      if (event.ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, event.ts + (event.dur ?? 0));
      return true;
    });
}
