import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

const WORK = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction']);

/**
 * Measures how long scripts of `origin` ran in a tab while `work` was done, by the browser's own trace.
 *
 * @returns milliseconds in all and of the longest task; Chromium only
 */
export async function measureOwnTime(
  page: Page,
  origin: string,
  work: () => Promise<void>,
): Promise<{ totalMs: number; longestMs: number }> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const times = traceEvents
    .filter(({ name, args }) => WORK.has(name) && args?.data?.url?.startsWith(origin))
    .map(({ dur }) => (dur ?? 0) / 1000);
  return { totalMs: times.reduce((sum, time) => sum + time, 0), longestMs: Math.max(0, ...times) };
}
