import type { Encoded } from './align.ts';
import { compareAligned, type WordingComparison } from './compare-words.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import type { PrintedQuotation } from './printed-quotation.ts';
import type { QuotationLibrary } from './quotation-library.ts';
import { wordEdits } from './word-edits.ts';
import type { Wording } from './wordings.ts';
import type { Words } from './words.ts';

// Texts looked at by alignment. Formulas stand in dozens of wordings, and the right one must be among them.
const ALIGNED = 40;
const COMPARED = 16;
// How far behind the best score, as a share of the highest possible, a wording may lie to be compared in full.
const SCORE_REACH = 0.35;

/** A statement that printed words may come from, in the wording that comes nearest. */
export interface Ranked {
  readonly wording: Wording;
  readonly comparison: WordingComparison;
  readonly evidence: Evidence;
  /** Number of the wording's text in the index. */
  readonly text: number;
  /** The higher the better; comparable within one quotation only. */
  readonly rank: number;
}

/**
 * Ranks the statements that printed words may come from, best first: by their words, then by what stands near them.
 *
 * Looks at the texts that share most with the page, {@link ALIGNED} at most, and compares {@link COMPARED} in full.
 */
export function rankStatements(library: QuotationLibrary, quotation: PrintedQuotation, page: Words): Ranked[] {
  const encoded = library.encoder.page(page);
  const byStatement = new Map<string, Ranked>();
  for (const text of nearestTexts(library, encoded)) {
    const ranked = rankText(library, quotation, page, encoded, text);
    if (ranked === null) continue;
    const { wording } = ranked;
    const known = byStatement.get(wording.statement);
    if (known === undefined || ranked.rank > known.rank) byStatement.set(wording.statement, ranked);
  }
  const ranked = [...byStatement.values()].sort(
    (a, b) => b.rank - a.rank || compareRecords(library, a.wording.statement, b.wording.statement),
  );
  return partTies(ranked, ({ text }) => wordEdits(encoded.words, library.encoder.text(text).words));
}

function rankText(
  library: QuotationLibrary,
  quotation: PrintedQuotation,
  page: Words,
  encoded: Encoded,
  text: number,
): Ranked | null {
  const wording = library.wordings[text];
  const statement = wording && library.statements.get(wording.statement);
  if (wording === undefined || statement === undefined) return null;
  const source = library.encoder.text(text);
  const alignment = library.aligner.align(encoded, source);
  const sides = { page, source: library.wordsOf(text) };
  const comparison = compareAligned(sides, encoded, source, alignment, wording);
  const evidence = evidenceFor(library, quotation, statement);
  const { similarity, coverage } = comparison;
  // Fit counts the order of words and what the source has between them; likeness, how much of both sides is the same.
  const likeness = alignment.score / totalWeight(encoded) + (similarity + coverage) / 2;
  return {
    wording,
    comparison,
    evidence,
    text,
    rank: likeness + bonusFor(quotation, wording, comparison, evidence),
  };
}

const totalWeight = ({ weights }: Encoded): number => weights.reduce((sum, weight) => sum + weight, 0);

// Less than any evidence counts for: formulas that differ in a word or in the order of two.
const TIE = 0.02;

/**
 * Puts first, of those that are as good as the best, the one from which the fewest changes lead to the page.
 *
 * @param editsOf - words changed, in whatever way, between the page and the source; asked of ties only, as it costs
 */
function partTies(ranked: readonly Ranked[], editsOf: (one: Ranked) => number): Ranked[] {
  const least = (ranked[0]?.rank ?? 0) - TIE;
  const ties = ranked.filter((one) => one.rank >= least);
  if (ties.length < 2) return [...ranked];
  const edits = new Map(ties.map((one) => [one, editsOf(one)]));
  ties.sort((a, b) => (edits.get(a) ?? 0) - (edits.get(b) ?? 0));
  return [...ties, ...ranked.slice(ties.length)];
}

/** The texts worth comparing in full, by the score of alignment alone. */
function nearestTexts(library: QuotationLibrary, page: Encoded): number[] {
  const total = totalWeight(page);
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

// Ranks are sums of likeness (up to 2) and of what speaks for or against a statement. Attribution outweighs what small
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

function bonusFor(
  quotation: PrintedQuotation,
  wording: Wording,
  { verdict, sourceSpan }: WordingComparison,
  { speaker, date, isHinted, isNews, isTooLate }: Evidence,
): number {
  let bonus = 0;
  for (const match of [speaker, date]) if (match !== 'unknown') bonus += RANK[match];
  if (isHinted) bonus += RANK.hint;
  if (isNews) bonus += RANK.news;
  if (isTooLate) bonus += RANK.tooLate;
  if (verdict === 'verbatim' || verdict === 'trimmed') bonus += RANK.exact;
  if (verdict === 'verbatim') bonus += RANK.whole;
  if (sourceSpan.start < wording.end && sourceSpan.end > wording.start) bonus += RANK.own;
  if (wording.kind !== 'variant') bonus += RANK.official;
  if (quotation.partOf === wording.statement) bonus += RANK.part;
  if (quotation.isInCompany?.(wording.statement) === true) bonus += RANK.company;
  return bonus;
}

function compareRecords(library: QuotationLibrary, a: string, b: string): number {
  const dateA = library.statements.get(a)?.date ?? '';
  const dateB = library.statements.get(b)?.date ?? '';
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a < b ? -1 : 1;
}
