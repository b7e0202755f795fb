import type { Span } from '../span.ts';
import type { Difference, Verdict } from './difference.ts';
import { isFound } from './found.ts';
import type { PrintedQuotation } from './printed-quotation.ts';
import type { QuotationLibrary } from './quotation-library.ts';
import { type Ranked, rankStatements } from './rank.ts';
import type { SpeakerMatch } from './speakers.ts';
import type { WordingKind } from './wordings.ts';
import { splitWords } from './words.ts';

/** How the page's attribution stands to the record's. */
export interface AttributionMatch {
  readonly speaker: SpeakerMatch;
  readonly date: SpeakerMatch;
  readonly printed: string | null;
}

/** A statement that the printed words may come from. */
export interface Candidate {
  readonly statement: string;
  readonly verdict: Exclude<Verdict, 'not-found'>;
  readonly wording: WordingKind;
  readonly variantBy: string | null;
  /** 0 to 1. */
  readonly similarity: number;
}

/** What the record says of a quotation. */
export interface Comparison {
  readonly verdict: Verdict;
  /** `null`, like all that depends on it, when nothing was found. */
  readonly statement: string | null;
  readonly wording: WordingKind | null;
  /** Who words the variant so. */
  readonly variantBy: string | null;
  /** The passage compared with; `sourceSpan` of the differences and of `sourceSpan` here belong to it. */
  readonly passage: string | null;
  readonly passageLang: string | null;
  readonly sourceSpan: Span | null;
  readonly similarity: number;
  readonly differences: readonly Difference[];
  /** The words differ from a translation: they may be another translation of the same original. */
  readonly anotherTranslation: boolean;
  readonly attribution: AttributionMatch;
  /** The best statements, three at most: what it was chosen from, or when nothing was found, what came nearest. */
  readonly candidates: readonly Candidate[];
}

/**
 * Finds the statement that printed words come from and compares the two by the rules of quotation.
 *
 * Found means that enough telling words stand in one statement, not that a number is high: see {@link isFound}.
 * Where several statements have the same words, attribution and date near the quotation choose, then the earlier.
 */
export function compareQuotation(library: QuotationLibrary, quotation: PrintedQuotation): Comparison {
  const page = splitWords(quotation.text);
  const ranked = rankStatements(library, quotation, page);
  const best = ranked.find(
    (one) => isItsFragment(quotation, one) && isFound(one.comparison, one.evidence, page.keys.length),
  );
  if (best === undefined) return notFound(quotation, ranked.slice(0, 3).map(toCandidate));
  const { wording, comparison, evidence } = best;
  const isOtherwise = comparison.verdict === 'altered' || comparison.verdict === 'close';
  return {
    verdict: comparison.verdict,
    statement: wording.statement,
    wording: wording.kind,
    variantBy: wording.by ?? null,
    passage: wording.passage,
    passageLang: wording.lang,
    sourceSpan: comparison.sourceSpan,
    similarity: round(comparison.similarity),
    differences: comparison.differences,
    anotherTranslation: isOtherwise && wording.translated,
    attribution: { speaker: evidence.speaker, date: evidence.date, printed: quotation.speaker ?? null },
    candidates: [best, ...ranked.filter((one) => one !== best)].slice(0, 3).map(toCandidate),
  };
}

function isItsFragment({ isFragment, partOf }: PrintedQuotation, { wording, evidence }: Ranked): boolean {
  return isFragment !== true || partOf === wording.statement || evidence.speaker === 'agrees';
}

function notFound(quotation: PrintedQuotation, candidates: readonly Candidate[]): Comparison {
  return {
    verdict: 'not-found',
    statement: null,
    wording: null,
    variantBy: null,
    passage: null,
    passageLang: null,
    sourceSpan: null,
    similarity: candidates[0]?.similarity ?? 0,
    differences: [],
    anotherTranslation: false,
    attribution: { speaker: 'unknown', date: 'unknown', printed: quotation.speaker ?? null },
    candidates,
  };
}

function toCandidate({ wording, comparison }: Ranked): Candidate {
  return {
    statement: wording.statement,
    verdict: comparison.verdict,
    wording: wording.kind,
    variantBy: wording.by ?? null,
    similarity: round(comparison.similarity),
  };
}

const round = (number: number): number => Math.round(number * 1000) / 1000;
