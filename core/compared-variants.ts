import { alignRuns, type Run } from './check/aligned.ts';
import type { Statement } from './pack/schema.ts';
import { compareTexts } from './quotations/compare-words.ts';
import type { Difference } from './quotations/difference.ts';

/** Another wording of a statement, cut where it parts from the record's own words. */
export interface ComparedVariant {
  readonly runs: readonly Run[];
  readonly differences: readonly Difference[];
}

/** 0 to 1; a wording that shares less is no longer read with the other beside it, and marks all over help nobody. */
const LEAST_COVERAGE = 0.5;

/**
 * Sets each variant beside the words that are in its own language: the statement's or, failing that, the original's.
 *
 * @returns one for each of `statement.variants`; `null` where there are no such words, or too few in common
 */
export function comparedVariants(statement: Statement): (ComparedVariant | null)[] {
  const wordings = [statement, ...(statement.original ? [statement.original] : [])];
  return statement.variants.map(({ text, lang = statement.lang }) => {
    const passage = wordings.find((wording) => wording.lang === lang)?.text;
    return passage === undefined ? null : compared(text, passage);
  });
}

function compared(text: string, passage: string): ComparedVariant | null {
  const { coverage, differences, sourceSpan } = compareTexts(text, passage);
  if (coverage < LEAST_COVERAGE) return null;
  const aligned = alignRuns({ text, passage, sourceSpan, differences });
  return aligned && { runs: aligned.printed, differences };
}
