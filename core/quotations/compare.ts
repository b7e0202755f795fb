import type { Statement } from '../pack/schema.ts';
import type { Span } from '../span.ts';
import type { Encoded } from './align.ts';
import { compareAligned, type WordingComparison } from './compare-words.ts';
import type { PrintedDate } from './dates.ts';
import type { Difference, Verdict } from './difference.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { isFound } from './found.ts';
import type { QuotationLibrary } from './quotation-library.ts';
import type { SpeakerMatch } from './speakers.ts';
import type { Wording, WordingKind } from './wordings.ts';
import { splitWords, type Words } from './words.ts';

/** Printed words to be set beside the record, with what stands near them. */
export interface PrintedQuotation {
  readonly text: string;
  /** Who the page gives it to, as printed. */
  readonly speaker?: string | null;
  /** A name that the page gave before, or its headline: a hint where the attribution itself names nobody. */
  readonly namedBefore?: string | null;
  readonly date?: PrintedDate | null;
  /** The date stands in the sentence of the attribution, so that another date is worth telling. */
  readonly isDateInSentence?: boolean;
  /** Day of publication: what was said later cannot be what was quoted. */
  readonly published?: string | undefined;
  /** Statement that all its parts together come from, for a quotation in parts. */
  readonly partOf?: string | null;
  /** A few words of a longer quotation: they alone say nothing of where they come from. */
  readonly isFragment?: boolean;
  /** Whether a statement was made on an occasion that the same text surely quotes from. */
  readonly isInCompany?: (statement: string) => boolean;
}

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

// Texts looked at by alignment. Formulas stand in dozens of wordings, and the right one must be among them.
const ALIGNED = 40;
const COMPARED = 16;
// How far behind the best score, as a share of the highest possible, a wording may lie to be compared in full.
const SCORE_REACH = 0.35;

/**
 * Finds the statement that printed words come from and compares the two by the rules of quotation.
 *
 * Found means that enough telling words stand in one statement, not that a number is high: see {@link isFound}.
 * Where several statements have the same words, attribution and date near the quotation choose, then the earlier.
 */
export function compareQuotation(library: QuotationLibrary, quotation: PrintedQuotation): Comparison {
  const page = splitWords(quotation.text);
  const encoded = library.encoder.page(page);
  const ranked = rankStatements(library, quotation, page, encoded);
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

interface Ranked {
  readonly wording: Wording;
  readonly comparison: WordingComparison;
  readonly evidence: Evidence;
  readonly rank: number;
}

function isItsFragment({ isFragment, partOf }: PrintedQuotation, { wording, evidence }: Ranked): boolean {
  return isFragment !== true || partOf === wording.statement || evidence.speaker === 'agrees';
}

function rankStatements(
  library: QuotationLibrary,
  quotation: PrintedQuotation,
  page: Words,
  encoded: Encoded,
): Ranked[] {
  const byStatement = new Map<string, Ranked>();
  for (const text of nearestTexts(library, encoded)) {
    const wording = library.wordings[text];
    const statement = wording && library.statements.get(wording.statement);
    if (wording === undefined || statement === undefined) continue;
    const sides = { page, source: splitWords(wording.passage) };
    const source = library.encoder.text(text);
    const comparison = compareAligned(sides, encoded, source, library.aligner.align(encoded, source), wording);
    const ranked = rank(library, quotation, wording, statement, comparison);
    const known = byStatement.get(wording.statement);
    if (known === undefined || ranked.rank > known.rank) byStatement.set(wording.statement, ranked);
  }
  return [...byStatement.values()].sort(
    (a, b) => b.rank - a.rank || compareRecords(library, a.wording.statement, b.wording.statement),
  );
}

/** The texts worth comparing in full, by the score of alignment alone. */
function nearestTexts(library: QuotationLibrary, page: Encoded): number[] {
  const total = page.weights.reduce((sum, weight) => sum + weight, 0);
  const scored = library.search
    .candidates(page.words, ALIGNED)
    .map((text) => ({ text, share: library.aligner.score(page, library.encoder.text(text)) / total }));
  scored.sort((a, b) => b.share - a.share || a.text - b.text);
  const floor = (scored[0]?.share ?? 0) - SCORE_REACH;
  return scored
    .filter((one) => one.share >= floor)
    .slice(0, COMPARED)
    .map((one) => one.text);
}

// Ranks are sums of likeness (0 to 2) and of what speaks for or against a statement. Attribution outweighs what small
// words do to likeness, but not a different sentence: a misattributed quotation is found where its words stand.
const RANK = {
  agrees: 0.12,
  hint: 0.06,
  news: 0.06,
  differs: -0.14,
  exact: 0.25,
  own: 0.03,
  whole: 0.04,
  official: 0.05,
  tooLate: -0.12,
  part: 0.3,
  company: 0.08,
};

function rank(
  library: QuotationLibrary,
  quotation: PrintedQuotation,
  wording: Wording,
  statement: Statement,
  comparison: WordingComparison,
): Ranked {
  const evidence = evidenceFor(library, quotation, statement);
  const { speaker, date } = evidence;
  const { verdict, similarity, coverage, sourceSpan } = comparison;
  let sum = similarity + coverage;
  for (const match of [speaker, date]) if (match !== 'unknown') sum += RANK[match];
  if (evidence.isHinted) sum += RANK.hint;
  if (evidence.isNews) sum += RANK.news;
  if (evidence.isTooLate) sum += RANK.tooLate;
  if (verdict === 'verbatim' || verdict === 'trimmed') sum += RANK.exact;
  if (verdict === 'verbatim') sum += RANK.whole;
  if (sourceSpan.start < wording.end && sourceSpan.end > wording.start) sum += RANK.own;
  if (wording.kind !== 'variant') sum += RANK.official;
  if (quotation.partOf === statement.id) sum += RANK.part;
  if (quotation.isInCompany?.(statement.id) === true) sum += RANK.company;
  return { wording, comparison, evidence, rank: sum };
}

function compareRecords(library: QuotationLibrary, a: string, b: string): number {
  const dateA = library.statements.get(a)?.date ?? '';
  const dateB = library.statements.get(b)?.date ?? '';
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a < b ? -1 : 1;
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
