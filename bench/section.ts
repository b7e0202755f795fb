import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';

/** One part of the bench, chosen by name on the command line. */
export type Section = (bench: Bench) => Promise<SectionResult>;

/** What a section gets. */
export interface Bench {
  /** A short run: fewer sizes and runs, figures for orientation only. */
  readonly isQuick: boolean;
  /** Measurements behind each median. */
  readonly runs: number;
  /** Does the same in each browser that was asked for, one browser at a time. */
  inEachBrowser(work: (browser: Browser, name: BrowserName) => Promise<void>): Promise<void>;
  /** Says on stderr what is being done. */
  say(progress: string): void;
}

export interface SectionResult {
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

/** A table as it is printed and as it stands in `results.json`. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number;

/** A figure that was asked for, beside the one that was measured. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export function isReached({ measured, atMost, atLeast }: Target): boolean {
  return (atMost === undefined || measured <= atMost) && (atLeast === undefined || measured >= atLeast);
}
