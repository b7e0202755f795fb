import type { Alignment, Encoded } from './align.ts';
import type { DifferenceKind, Gravity } from './difference.ts';
import { kinOf } from './synonyms.ts';
import { WORD_MARK, type Words } from './words.ts';

/** The two texts under comparison, and which stretch of the source the page's words cover. */
export interface Sides {
  readonly page: Words;
  readonly source: Words;
  /**
   * Whether the page has a word of the source in another place or in another word: among those of its words that have
   * no counterpart in their place. @param key - the source's word
   */
  readonly isReworded?: (key: string) => boolean;
}

/**
 * A place where page and source part: words between two anchors (words that both have).
 *
 * The rules take words out of `page` and `source` as they explain them; what is left goes to the next rule.
 */
export interface Hunk {
  /** Numbers of the page's words that no rule has explained yet. */
  page: number[];
  source: number[];
  /** All words of the page between the anchors, `[from, to)`; the anchor after it is word `to`. */
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Anchors stand on both sides; otherwise the hunk is at an end of the quotation. */
  readonly inside: boolean;
}

/** What a rule found in a hunk. */
export interface Finding {
  readonly kind: DifferenceKind;
  readonly gravity: Gravity;
  readonly page: readonly number[];
  readonly source: readonly number[];
}

/** A rule of quotation: explains some of a hunk's words and takes them out of it. */
export type HunkRule = (hunk: Hunk, sides: Sides) => Finding[];

/** A word that page and source share, perhaps in another form. */
export interface Anchor {
  readonly page: number;
  readonly source: number;
  /** The same word in another form. */
  readonly inflected: boolean;
}

/** Parts an alignment into what both sides share and the places where they part. */
export function readAlignment(
  alignment: Alignment,
  page: Encoded,
  source: Encoded,
  sides: Sides,
): { anchors: Anchor[]; hunks: Hunk[] } {
  const anchors: Anchor[] = [];
  for (const step of alignment.steps) {
    if (step.page < 0 || step.source < 0) continue;
    const same = page.words[step.page] === source.words[step.source];
    if (!same && page.stems[step.page] !== source.stems[step.source]) continue;
    anchors.push({ page: step.page, source: step.source, inflected: !same });
  }
  slideCuts(anchors, source, sides);
  return { anchors, hunks: hunksBetween(anchors, alignment, page.words.length) };
}

/**
 * Moves cuts to the beginning of a sentence where the words allow it.
 *
 * "A. We did B. We do C" printed as "A. We do C" may have lost "did B. We" or "We did B.": the same number of words,
 * but nobody cuts the first.
 */
function slideCuts(anchors: Anchor[], source: Encoded, sides: Sides): void {
  for (let k = anchors.length - 2; k >= 0; k -= 1) {
    const before = anchors[k];
    const after = anchors[k + 1];
    if (before === undefined || after === undefined || before.inflected) continue;
    const isCut = after.page === before.page + 1 && after.source > before.source + 1;
    if (!isCut || source.words[after.source - 1] !== source.words[before.source]) continue;
    if (hasMark(sides.source, before.source, WORD_MARK.startsSentence))
      anchors[k] = { ...before, source: after.source - 1 };
  }
}

function hunksBetween(anchors: readonly Anchor[], alignment: Alignment, pageWords: number): Hunk[] {
  const hunks: Hunk[] = [];
  const sources = alignment.steps.filter((step) => step.source >= 0).map((step) => step.source);
  const first = sources[0] ?? 0;
  const last = sources.at(-1) ?? first - 1;
  let pageFrom = 0;
  let sourceFrom = Math.min(first, anchors[0]?.source ?? first);
  for (let k = 0; k <= anchors.length; k += 1) {
    const anchor = anchors[k];
    const pageTo = anchor?.page ?? pageWords;
    const sourceTo = anchor?.source ?? Math.max(sourceFrom, last + 1);
    if (pageTo > pageFrom || sourceTo > sourceFrom)
      hunks.push({
        page: range(pageFrom, pageTo),
        source: range(sourceFrom, sourceTo),
        pageFrom,
        pageTo,
        sourceFrom,
        sourceTo,
        inside: k > 0 && anchor !== undefined,
      });
    pageFrom = pageTo + 1;
    sourceFrom = sourceTo + 1;
  }
  return hunks;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Tells which words of the source the page has elsewhere, see {@link Sides}; made when first asked, by a cut. */
export function rewordedIn(hunks: readonly Hunk[], { keys }: Words): (key: string) => boolean {
  const words = hunks.flatMap(({ page }) => page);
  let kin: Set<number | string> | undefined;
  return (key) => {
    kin ??= new Set(words.map((word) => kinOf(keys[word] ?? '')));
    return kin.has(kinOf(key));
  };
}

/** Whether a word has one of the marks. */
export function hasMark(words: Words, word: number, mark: number): boolean {
  return ((words.marks[word] ?? 0) & mark) !== 0;
}

/** Whether the page marks an omission in the hunk: before one of its words or before the anchor after it. */
export function marksOmission(hunk: Hunk, sides: Sides): boolean {
  for (let word = hunk.pageFrom; word <= hunk.pageTo && word < sides.page.keys.length; word += 1)
    if (hasMark(sides.page, word, WORD_MARK.afterEllipsis)) return true;
  return hunk.pageTo >= sides.page.keys.length && sides.page.endsInEllipsis;
}
