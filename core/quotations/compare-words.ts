import type { Span } from '../span.ts';
import { type Alignment, createAligner, type Encoded } from './align.ts';
import type { Difference, DifferenceKind, Verdict } from './difference.ts';
import { createPairEncoder } from './encode.ts';
import { type Anchor, type Finding, hasMark, readAlignment, rewordedIn, type Sides } from './hunks.ts';
import { type Likeness, measure } from './measure.ts';
import { isExplained, sameWordOtherForm } from './rules/forms.ts';
import { RULES } from './rules/index.ts';
import { movedNegations, movedPhrases, reordered } from './rules/moved.ts';
import { spanOf, splitWords, WORD_MARK, type Words } from './words.ts';

/** What the rules of quotation say of printed words beside one wording. */
export interface WordingComparison extends Likeness {
  readonly verdict: Exclude<Verdict, 'not-found'>;
  readonly differences: readonly Difference[];
  /** The stretch of the source that was compared. UTF-16 code units of the passage. */
  readonly sourceSpan: Span;
}

const SERIOUS = new Set<DifferenceKind>(['negation', 'number', 'modality', 'unmarked-cut', 'joined-sentences']);

/**
 * Compares printed words with one passage by the rules of quotation.
 *
 * @param statement - where in the passage the statement itself stands; the rest are its neighbours. Default: all of it
 */
export function compareTexts(printed: string, passage: string, statement?: Span): WordingComparison {
  const encoder = createPairEncoder();
  const sides = { page: splitWords(printed), source: splitWords(passage) };
  const page = encoder.page(sides.page);
  const source = encoder.source(sides.source);
  return compareAligned(
    sides,
    page,
    source,
    createAligner().align(page, source),
    statement ?? { start: 0, end: passage.length },
  );
}

/** The same for words that are split, encoded and aligned already. */
export function compareAligned(
  { page: printed, source: said }: Sides,
  page: Encoded,
  source: Encoded,
  alignment: Alignment,
  statement: Span,
): WordingComparison {
  const { anchors, hunks } = readAlignment(alignment, page, source, { page: printed, source: said });
  const sides: Sides = { page: printed, source: said, isReworded: rewordedIn(hunks, printed) };
  const outside = besideQuoted(anchors, source.words.length);
  const findings: Finding[] = anchors.flatMap((anchor, k) => formOf(anchor, sides, k === 0));
  findings.push(...movedPhrases(hunks, sides, outside), ...movedNegations(hunks, sides));
  for (const hunk of hunks)
    for (const rule of RULES) {
      if (isExplained(hunk)) break;
      findings.push(...rule(hunk, sides));
    }
  const all = reordered(findings, sides, outside).sort((a, b) => placeOf(a) - placeOf(b));
  const differences = all.map((finding) => toDifference(finding, sides, anchors));
  const likeness = measure(alignment, anchors, all, page, source, sides);
  const sameInForm = all.filter((finding) => finding.gravity === 'form').flatMap((finding) => finding.source);
  const covered = [...anchors.map((anchor) => anchor.source), ...sameInForm];
  const from = covered.length === 0 ? 0 : Math.min(...covered);
  const to = Math.max(-1, ...covered) + 1;
  const sourceSpan = spanOf(sides.source, from, to);
  const isWhole = coversStatement(sides.source, from, to, statement);
  return { verdict: verdictOf(differences, isWhole), differences, sourceSpan, ...likeness };
}

const BESIDE_WORDS = 6; // how far from the quoted stretch words may have been moved into it

function besideQuoted(anchors: readonly Anchor[], sourceWords: number): number[] {
  const from = anchors[0]?.source ?? 0;
  const to = (anchors.at(-1)?.source ?? -1) + 1;
  const beside: number[] = [];
  for (let word = Math.max(0, from - BESIDE_WORDS); word < Math.min(sourceWords, to + BESIDE_WORDS); word += 1)
    if (word < from || word >= to) beside.push(word);
  return beside;
}

function verdictOf(differences: readonly Difference[], isWhole: boolean): WordingComparison['verdict'] {
  if (differences.some((difference) => difference.gravity === 'content')) return 'altered';
  if (differences.some((difference) => difference.gravity === 'small')) return 'close';
  const isMarked = differences.some((difference) => difference.kind === 'ellipsis' || difference.kind === 'bracketed');
  return isWhole && !isMarked ? 'verbatim' : 'trimmed';
}

/** Whether the words from `from` to `to` hold every word of the statement; its neighbours may be held as well. */
function coversStatement(source: Words, from: number, to: number, statement: Span): boolean {
  const first = source.starts.findIndex((start) => start >= statement.start);
  let last = source.ends.length;
  while (last > 0 && (source.ends[last - 1] ?? 0) > statement.end) last -= 1;
  return from <= first && to >= last;
}

function formOf(anchor: Anchor, sides: Sides, first: boolean): Finding[] {
  if (anchor.inflected) {
    // An ending in brackets, "respect[ed]", is the editor's and marked.
    const isMarked = hasMark(sides.page, anchor.page, WORD_MARK.squareBracketed);
    const kind = isMarked ? 'bracketed' : 'replaced';
    return [{ kind, gravity: isMarked ? 'form' : 'small', page: [anchor.page], source: [anchor.source] }];
  }
  const finding = sameWordOtherForm(anchor.page, anchor.source, sides, first);
  return finding === null ? [] : [finding];
}

const placeOf = (finding: Finding): number => finding.source[0] ?? (finding.page[0] ?? 0) + 0.5;

function toDifference(finding: Finding, sides: Sides, anchors: readonly Anchor[]): Difference {
  const pageSpan = spanAt(sides.page, finding.page, () => placeIn(anchors, finding.source[0] ?? 0, 'source', 'page'));
  const sourceSpan = spanAt(sides.source, finding.source, () =>
    placeIn(anchors, finding.page[0] ?? 0, 'page', 'source'),
  );
  return {
    kind: finding.kind,
    gravity: finding.gravity,
    serious: SERIOUS.has(finding.kind),
    page: sides.page.text.slice(pageSpan.start, pageSpan.end),
    source: sides.source.text.slice(sourceSpan.start, sourceSpan.end),
    pageSpan,
    sourceSpan,
  };
}

function spanAt(words: Words, numbers: readonly number[], emptyPlace: () => number): Span {
  const first = numbers[0];
  if (first === undefined) return spanOf(words, emptyPlace(), emptyPlace());
  return spanOf(words, first, (numbers.at(-1) ?? first) + 1);
}

/** The place on the other side that corresponds to a word which that side lacks: after the anchor before it. */
function placeIn(anchors: readonly Anchor[], word: number, here: 'page' | 'source', there: 'page' | 'source'): number {
  let place = 0;
  for (const anchor of anchors) {
    if (anchor[here] >= word) break;
    place = anchor[there] + 1;
  }
  return place;
}
