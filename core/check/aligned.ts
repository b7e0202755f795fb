import type { CheckedQuotation } from '../quotations/check.ts';
import type { Difference } from '../quotations/difference.ts';
import type { Span } from '../span.ts';

/** A stretch of one side of a comparison: words that both sides have, or one side of a difference. */
export interface Run {
  readonly text: string;
  /** Number of the difference in the comparison's list, or `null` where the sides agree. */
  readonly difference: number | null;
}

/** Both sides of a comparison, cut where they part. */
export interface Aligned {
  readonly printed: readonly Run[];
  readonly source: readonly Run[];
  /** Words of the passage before and after those that were quoted. */
  readonly before: string;
  readonly after: string;
}

/** What {@link alignRuns} needs of a comparison. */
export type Comparable = Pick<CheckedQuotation, 'text' | 'passage' | 'sourceSpan' | 'differences'>;

/** Cuts printed words and source where they differ. `null` when there is no source. */
export function alignRuns({ text, passage, sourceSpan, differences }: Comparable): Aligned | null {
  if (passage === null || sourceSpan === null) return null;
  return {
    printed: cut(text, { start: 0, end: text.length }, differences, ({ pageSpan }) => pageSpan),
    source: cut(passage, sourceSpan, differences, (difference) => difference.sourceSpan),
    before: passage.slice(0, sourceSpan.start),
    after: passage.slice(sourceSpan.end),
  };
}

function cut(
  text: string,
  within: Span,
  differences: readonly Difference[],
  spanOf: (difference: Difference) => Span,
): Run[] {
  const runs: Run[] = [];
  let at = within.start;
  const places = differences
    .map((difference, number) => ({ ...spanOf(difference), number }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, number } of places) {
    if (start < at || end > within.end) continue; // within a longer difference, or outside of what is shown
    if (start > at) runs.push({ text: text.slice(at, start), difference: null });
    runs.push({ text: text.slice(start, end), difference: number });
    at = end;
  }
  if (at < within.end) runs.push({ text: text.slice(at, within.end), difference: null });
  return runs;
}
