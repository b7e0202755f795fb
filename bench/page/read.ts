import { floor } from './floor.ts';
import { type Opened, open, scan } from './scan.ts';
import { measureWarm, type Runs, time } from './warm.ts';

let opened: Opened | null = null;

/** What the bench calls in a page to measure the reading of it. */
const calls = {
  /** Takes a phrase table over, as base64. */
  open(base64: string): void {
    opened = open(base64);
  },
  floorOnce: (): number => time(floor, 1),
  scanOnce: (): number => time(scanPage, 1),
  warm: (runs: number): Runs => measureWarm(floor, scanPage, runs),
  blocksWithAnchor: scanPage,
};

function scanPage(): number {
  if (!opened) throw new Error('bench: no phrase table has been opened');
  return scan(opened);
}

export type ReadingBench = typeof calls;
Object.assign(globalThis, { readingBench: calls });
