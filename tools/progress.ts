const TELL_EVERY_MS = 10_000;

/**
 * Says on stderr that something long has begun, every ten seconds that it goes on, and how long it took.
 *
 * @param what - as in “Building for Chromium”
 */
export async function withProgress<T>(what: string, step: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  console.error(`${what} …`);
  const ticker = setInterval(() => console.error(`${what} … ${elapsed()}`), TELL_EVERY_MS);
  try {
    return await step();
  } finally {
    clearInterval(ticker);
    console.error(`${what}: ${elapsed()}`);
  }
}
