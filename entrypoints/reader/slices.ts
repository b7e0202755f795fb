import { SLICE_MS } from './budget.ts';

/** Longest wait for an idle moment. */
const WAIT_MS = 120;
/** Less than this is not worth beginning. */
const LEAST_MS = 2;

/**
 * Does work in slices while the page is idle, never while the tab is hidden.
 *
 * A browser that has nothing to draw is idle for 50 ms at a time and would give us one slice in each; so after the page
 * has had its turn we take another, as long as the idle moment lasts.
 *
 * @param work - one slice: works until the given `performance.now()` and says whether anything is left
 * @param onCost - told the milliseconds of each slice
 */
export function workInSlices(
  work: (until: number) => boolean,
  onCost: (costMs: number) => void,
  signal: AbortSignal,
): void {
  const slice = (sliceMs: number, idle?: IdleDeadline) => {
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', next, { once: true, signal });
      return;
    }
    const start = performance.now();
    const isLeft = work(start + sliceMs);
    onCost(performance.now() - start);
    if (!isLeft) return;
    if (idle && idle.timeRemaining() > SLICE_MS) setTimeout(slice, 0, SLICE_MS, idle);
    else next();
  };
  // A page that is never idle must not keep us out for good: there we take a slice now and then.
  const next = () =>
    requestIdleCallback(
      (idle) => slice(idle.didTimeout ? SLICE_MS : Math.min(SLICE_MS, Math.max(idle.timeRemaining(), LEAST_MS)), idle),
      { timeout: WAIT_MS },
    );
  slice(SLICE_MS);
}
