import type { DifferenceKind, Verdict } from '../difference.ts';

/** A page on which a rule of quotation was read. */
export interface RuleSource {
  readonly title: string;
  readonly url: string;
  /** What the page says, in our words. */
  readonly says: string;
}

/** One line of a rule's table: a printed quotation, the source's words, and what the rule makes of them. */
export interface RuleCase {
  readonly source: string;
  readonly printed: string;
  readonly verdict: Verdict;
  /** Kinds of the differences that are listed, in order; forms that change nothing included. */
  readonly differences: readonly DifferenceKind[];
}

/** A rule as an editor reads it. `docs/quotation-rules.md` is written from these. */
export interface RuleTable {
  readonly id: string;
  readonly title: string;
  /** The rule in a sentence or two. */
  readonly rule: string;
  readonly sources: readonly RuleSource[];
  readonly cases: readonly RuleCase[];
}
