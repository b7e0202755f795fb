import { SLICE_MS } from './budget.ts';

/**
 * Does work in slices while the page is idle, never while the tab is hidden.
 *
 * @param work - one slice: works until the given `performance.now()` and says whether anything is left
 * @param onCost - told the milliseconds of each slice
 */
export function workInSlices(
  work: (until: number) => boolean,
  onCost: (costMs: number) => void,
  signal: AbortSignal,
): void {
  const slice = (idleMs: number) => {
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', next, { once: true, signal });
      return;
    }
    const start = performance.now();
    const isLeft = work(start + Math.min(SLICE_MS, Math.max(idleMs, 2)));
    onCost(performance.now() - start);
    if (isLeft) next();
  };
  // The time limit keeps a page that is never idle from keeping us out for good.
  const next = () => requestIdleCallback((deadline) => slice(deadline.timeRemaining()), { timeout: 300 });
  slice(SLICE_MS);
}
