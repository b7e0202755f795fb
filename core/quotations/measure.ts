import type { Alignment, Encoded } from './align.ts';
import { type Anchor, type Finding, hasMark, type Sides } from './hunks.ts';
import { WORD_MARK } from './words.ts';

/** How much of some printed words stands in the source. */
export interface Share {
  /** 0 to 1: of their weight; words that were moved count for less, synonyms for half. */
  readonly coverage: number;
  /** The longest run of words that stand the same in both. */
  readonly longestRun: number;
  /** Content, negation and number words that stand in both; words that were moved count for less, synonyms for half. */
  readonly sharedWords: number;
  /** How telling the words are that stand in both, in whatever order: their rarities, summed. */
  readonly telling: number;
  /** 0 to 1: of all that is telling in the printed words. */
  readonly tellingShare: number;
}

/** How alike printed words and a source are. */
export interface Likeness extends Share {
  /** 0 to 1: how much of both sides is the same, small and common words counting less. */
  readonly similarity: number;
  /** The printed sentence that has most in the source; `null` when there is but one. */
  readonly sentence: Share | null;
}

// Above the weight of a small or modal word, however common the word.
const CONTENT_WEIGHT = 0.4;
const INFLECTED = 0.8;
const MOVED = 0.75;
const SYNONYM = 0.5;
// Translators order a sentence anew: what counts there is that a word, or one that stands for it, is said at all.
const ANYWHERE = 0.9;
const SYNONYM_ANYWHERE = 0.6;

/** Measures what an alignment and the findings of the rules leave in common. */
export function measure(
  alignment: Alignment,
  anchors: readonly Anchor[],
  findings: readonly Finding[],
  page: Encoded,
  source: Encoded,
  sides: Sides,
): Likeness {
  const credits = creditsOf(alignment, anchors, findings, page, source);
  const runs = runsOf(anchors, page.words.length);
  const anywhere = creditsAnywhere(credits, page, source);
  const shareOf = (from: number, to: number): Share => share(from, to, { credits, anywhere, runs }, page, sides);
  const sentences = sentencesOf(sides).map(([from, to]) => shareOf(from, to));
  const best = sentences.reduce<Share | null>(
    (most, one) => (most === null || one.sharedWords > most.sharedWords ? one : most),
    null,
  );
  return {
    ...shareOf(0, page.words.length),
    similarity: similarityOf(anchors, findings, page, source, sides),
    sentence: sentences.length > 1 ? best : null,
  };
}

/** For each printed word how much of it is in the source, 0 to 1. */
function creditsOf(
  alignment: Alignment,
  anchors: readonly Anchor[],
  findings: readonly Finding[],
  page: Encoded,
  source: Encoded,
): Float32Array {
  const credits = new Float32Array(page.words.length);
  for (const step of alignment.steps) {
    const group = page.synonyms[step.page] ?? -1;
    if (group >= 0 && source.synonyms[step.source] === group) credits[step.page] = SYNONYM;
  }
  for (const finding of findings)
    if (finding.kind === 'reordered') for (const word of finding.page) credits[word] = MOVED;
  for (const anchor of anchors) credits[anchor.page] = anchor.inflected ? INFLECTED : 1;
  return credits;
}

/** For each printed word how much of it is in the source wherever it stands there, 0 to 1. */
function creditsAnywhere(credits: Float32Array, page: Encoded, source: Encoded): Float32Array {
  return credits.map((credit, word) => {
    if (credit >= ANYWHERE) return credit;
    // Looking along a typed array costs less than making a set of it.
    if (source.stems.includes(page.stems[word] ?? -1)) return ANYWHERE;
    const group = page.synonyms[word] ?? -1;
    return group >= 0 && source.synonyms.includes(group) ? Math.max(credit, SYNONYM_ANYWHERE) : credit;
  });
}

/** What was found out about each printed word. */
interface PerWord {
  readonly credits: Float32Array;
  readonly anywhere: Float32Array;
  readonly runs: Uint16Array;
}

/** For each printed word the number of the same words in a row that end with it. */
function runsOf(anchors: readonly Anchor[], words: number): Uint16Array {
  const runs = new Uint16Array(words);
  anchors.forEach((anchor, k) => {
    const before = anchors[k - 1];
    const follows = before !== undefined && before.page + 1 === anchor.page && before.source + 1 === anchor.source;
    runs[anchor.page] = follows ? (runs[before.page] ?? 0) + 1 : 1;
  });
  return runs;
}

function share(from: number, to: number, { credits, anywhere, runs }: PerWord, page: Encoded, sides: Sides): Share {
  let telling = 0;
  let allTelling = 0;
  let weight = 0;
  let shared = 0;
  let sharedWords = 0;
  let longestRun = 0;
  for (let word = from; word < to; word += 1) {
    const own = page.weights[word] ?? 0;
    const credit = credits[word] ?? 0;
    shared += own * credit;
    const rarity = page.rarities[word] ?? 0;
    telling += rarity * (anywhere[word] ?? 0);
    if (!hasMark(sides.page, word, WORD_MARK.squareBracketed)) {
      weight += own;
      allTelling += rarity;
    }
    if (own >= CONTENT_WEIGHT) sharedWords += credit >= INFLECTED ? 1 : credit;
    longestRun = Math.max(longestRun, Math.min(runs[word] ?? 0, word - from + 1));
  }
  const shareOfAll = (part: number, all: number): number => (all === 0 ? 0 : Math.min(1, part / all));
  return {
    coverage: shareOfAll(shared, weight),
    longestRun,
    sharedWords,
    telling,
    tellingShare: shareOfAll(telling, allTelling),
  };
}

/** The printed sentences: numbers of their first words, and of those after their last. */
function sentencesOf({ page }: Sides): [from: number, to: number][] {
  const starts = page.marks.flatMap((_, word) =>
    word === 0 || hasMark(page, word, WORD_MARK.startsSentence) ? [word] : [],
  );
  return starts.map((from, i) => [from, starts[i + 1] ?? page.keys.length]);
}

function similarityOf(
  anchors: readonly Anchor[],
  findings: readonly Finding[],
  page: Encoded,
  source: Encoded,
  sides: Sides,
): number {
  let shared = 0;
  for (const anchor of anchors) shared += (page.weights[anchor.page] ?? 0) * (anchor.inflected ? INFLECTED : 1);
  const marked = findings.filter((finding) => finding.kind === 'ellipsis' || finding.kind === 'bracketed');
  const outside = new Set(marked.flatMap((finding) => finding.source));
  let weight = 0;
  page.weights.forEach((own, word) => {
    if (!hasMark(sides.page, word, WORD_MARK.squareBracketed)) weight += own;
  });
  for (let word = anchors[0]?.source ?? 0; word <= (anchors.at(-1)?.source ?? -1); word += 1)
    if (!outside.has(word)) weight += source.weights[word] ?? 0;
  return weight === 0 ? 0 : Math.min(1, (2 * shared) / weight);
}
