import { SLICE_MS } from './limits.ts';

/** Gives the page its turn. A message rather than a timer: timers wait a second or more in a hidden tab. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs a generator to its end in slices of {@link SLICE_MS}, the page's turn between them.
 *
 * @param onStep - told the last step of each slice
 * @throws the signal's reason when it ends the work
 */
export async function inSlices<Step, Value>(
  work: Generator<Step, Value>,
  { signal, onStep }: { signal?: AbortSignal; onStep?: (step: Step) => void } = {},
): Promise<Value> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    onStep?.(step.value);
    await nextTurn();
    signal?.throwIfAborted();
  }
}
