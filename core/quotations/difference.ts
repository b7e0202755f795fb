import type { Span } from '../span.ts';

/** What kind of difference stands between the printed words and the source's. */
export type DifferenceKind =
  | 'inserted'
  | 'left-out'
  | 'replaced'
  | 'reordered'
  | 'number'
  | 'negation'
  | 'modality'
  | 'unmarked-cut'
  | 'joined-sentences'
  | 'bracketed'
  | 'ellipsis'
  | 'case'
  | 'spelling'
  | 'house-style';

/**
 * How far a difference goes.
 *
 * `form`: the words are the same, or the change is marked as the rules of quotation ask. `small`: function words or
 * inflection. `content`: what was said is worded otherwise.
 */
export type Gravity = 'form' | 'small' | 'content';

/** One difference, with both sides as printed. An empty side means that nothing stands there. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly page: string;
  readonly source: string;
  /** A difference of those that a correction would be printed for: negation, number, modality, cut, joined sentences. */
  readonly serious: boolean;
  readonly gravity: Gravity;
  /** In the text of the quotation. UTF-16 code units. */
  readonly pageSpan: Span;
  /** In the passage of the wording compared. UTF-16 code units. */
  readonly sourceSpan: Span;
}

/** How the printed words stand to the source's, by the rules of quotation. */
export type Verdict = 'verbatim' | 'trimmed' | 'close' | 'altered' | 'not-found';
