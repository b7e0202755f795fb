/** Milliseconds of two ways through the same page, run by run. */
export interface Runs {
  readonly floor: number[];
  readonly other: number[];
}

const WARM_UP_MS = 300; // long enough for the optimising compilers of both engines
const WARM_UP_RUNS = 4;
const BATCH_MS = 2; // far above the resolution of the clock

/** Runs both in turn, warm. Pages that take less than a few milliseconds are read several times for each figure. */
export function measureWarm(floor: () => unknown, other: () => unknown, runs: number): Runs {
  const callFloor = fromOutside(floor);
  const callOther = fromOutside(other);
  warmUp(callFloor);
  warmUp(callOther);
  const batch = Math.max(1, Math.ceil(BATCH_MS / time(callFloor, 1)));
  const result: Runs = { floor: [], other: [] };
  for (let run = 0; run < runs; run++) {
    result.floor.push(time(callFloor, batch));
    result.other.push(time(callOther, batch));
  }
  return result;
}

function warmUp(work: () => void): void {
  const start = performance.now();
  for (let run = 0; run < WARM_UP_RUNS || performance.now() - start < WARM_UP_MS; run++) work();
}

/** Milliseconds of one of `times` runs. */
export function time(work: () => unknown, times: number): number {
  const start = performance.now();
  for (let left = times; left > 0; left--) work();
  return (performance.now() - start) / times;
}

/**
 * Has the browser call a function, as it calls any listener.
 *
 * Called from a loop, V8 in the end copies the floor into the loop, and that copy is 3.6 times as slow as the function
 * by itself: every ratio would be flattered.
 */
function fromOutside(work: () => unknown): () => void {
  const target = new EventTarget();
  target.addEventListener('run', work);
  return () => target.dispatchEvent(new Event('run'));
}
