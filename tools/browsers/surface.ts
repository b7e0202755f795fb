/** A function that runs in the browser: it is sent as text, so it sees nothing of the place where it is written. */
export type PageFunction<Args extends unknown[], T> = (...args: Args) => T | Promise<T>;

/** A function that runs in the browser with a shadow root, closed ones too. */
export type ShadowFunction<Args extends unknown[], T> = (root: ShadowRoot, ...args: Args) => T | Promise<T>;

/** Something on screen that a person could use: a page, or the extension's popup. Coordinates are CSS pixels. */
export interface Surface {
  /** Runs a function there; arguments and result travel as JSON. */
  evaluate<Args extends unknown[], T>(run: PageFunction<Args, T>, ...args: Args): Promise<T>;
  /** Runs a function with the shadow root of the first element `selector` finds; `null` when there is none. */
  inShadow<Args extends unknown[], T>(selector: string, run: ShadowFunction<Args, T>, ...args: Args): Promise<T | null>;
  moveMouse(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses and releases keys together, the modifiers first: `press('Alt', 'n')`. Names as `KeyboardEvent.key`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** A PNG of what is visible. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const POLL_EVERY_MS = 50;
const PATIENCE_MS = 15_000; // two cores shared with a build: generous, and only spent when something is wrong

/**
 * Asks again and again until the answer is neither `null`, `false` nor `undefined`.
 *
 * @param what - what is waited for, for the message: “the card to open”
 * @param question - may throw while a page is on its way; only the last fault is told
 * @throws {Error} naming `what` when patience runs out
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | null | false | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  let fault = '';
  for (;;) {
    try {
      const answer = await question();
      if (answer !== null && answer !== false && answer !== undefined) return answer;
      fault = '';
    } catch (error) {
      fault = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (performance.now() > giveUpAt) throw new Error(`waited ${patienceMs / 1000} s in vain for ${what}${fault}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
  }
}

/** The text of a function that calls `run` with its own arguments, `undefined` made JSON's `null`. */
export function asCall(run: PageFunction<never[], unknown>): string {
  return `async (...args) => JSON.stringify((await (${run.toString()})(...args)) ?? null)`;
}
