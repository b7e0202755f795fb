import type { PaintedBlock } from './painted-blocks.ts';

/** One phrase that must be marked, from an expectation file of `tests/eval/pages`. */
export interface Expectation {
  concept: string;
  text: string;
  /** CSS selector of the element that holds it; `host >>> selector` steps into the shadow root of `host`. */
  block: string;
}

/**
 * Sets expected phrases and painted words side by side, block by block. A pair shares at least half of the shorter of
 * the two; each is used once.
 */
export function missesAndAlarms(expected: readonly Expectation[], painted: readonly PaintedBlock[]) {
  const left = [...painted];
  const misses = expected.filter(({ block, text }) => {
    const at = left.findIndex((one) => one.blocks.includes(block) && isSame(fold(one.text), fold(text)));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { misses: misses.map(({ block, text }) => `${text} in ${block}`), alarms: left.map(({ text }) => text) };
}

function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function isSame(a: string, b: string): boolean {
  return commonLength(a, b) * 2 >= Math.min(a.length, b.length);
}

/** Length of the longest stretch that stands in both. */
function commonLength(a: string, b: string): number {
  let longest = 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      const length = character === b[j - 1] ? (above[j - 1] ?? 0) + 1 : 0;
      row.push(length);
      longest = Math.max(longest, length);
    }
    above = row;
  }
  return longest;
}
