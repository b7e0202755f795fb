import type { DifferenceKind, Verdict } from '../../core/quotations/difference.ts';
import type { StringKey } from '../strings.ts';

/** What a kind of difference is called. */
export const DIFFERENCE_NAMES: Readonly<Record<DifferenceKind, StringKey>> = {
  inserted: 'compare.kind.inserted',
  'left-out': 'compare.kind.left_out',
  replaced: 'compare.kind.replaced',
  reordered: 'compare.kind.reordered',
  number: 'compare.kind.number',
  negation: 'compare.kind.negation',
  modality: 'compare.kind.modality',
  'unmarked-cut': 'compare.kind.unmarked_cut',
  'joined-sentences': 'compare.kind.joined_sentences',
  bracketed: 'compare.kind.bracketed',
  ellipsis: 'compare.kind.ellipsis',
  case: 'compare.kind.case',
  spelling: 'compare.kind.spelling',
  'house-style': 'compare.kind.house_style',
};

/** What a verdict is called: words about wording, never about truth. */
export const VERDICT_NAMES: Readonly<Record<Verdict, StringKey>> = {
  verbatim: 'compare.verdict.verbatim',
  trimmed: 'compare.verdict.trimmed',
  close: 'compare.verdict.close',
  altered: 'compare.verdict.altered',
  'not-found': 'compare.verdict.not_found',
};
