import type { Span } from '../span.ts';
import { splitSentences } from '../text/sentences.ts';
import { MAX_WORDS } from './automaton.ts';
import { AFTER, BEFORE, BOTH, NEAR, NONE_OF, SENTENCE } from './compile.ts';
import type { ScannedBlock } from './find.ts';
import { END_UNIT, END_WORD, firstEnding } from './occurrences.ts';
import { OCCURRENCE, type PhraseTable } from './table.ts';

/** Where words stand: UTF-16 code units of the block, and indexes of words in it, both half-open. */
export interface Place extends Span {
  readonly firstWord: number;
  readonly endWord: number;
}

/** What surrounds a candidate. */
export interface Surroundings {
  readonly blocks: readonly ScannedBlock[];
  readonly index: number;
  readonly titles: readonly ScannedBlock[];
  /** Sentences of the candidate's block, and the number of its own. */
  readonly sentences: readonly Span[];
  readonly sentence: number;
}

/** Blocks on either side that count as the same article: a live page may hold many. */
const ARTICLE_BLOCKS = 40;

/** Whether a company rule holds for words at a place: one of its needs in full, and nothing that rules it out. */
export function keepsCompany(table: PhraseTable, rule: number, place: Place, around: Surroundings): boolean {
  const { rules } = table;
  let at = rule;
  const needs = rules[at++] as number;
  let isMet = needs === 0;
  for (let i = 0; i < needs; i++) {
    const clauses = rules[at++] as number;
    let holds = true;
    for (let k = 0; k < clauses; k++) {
      holds = holds && !isMet && clauseHolds(rules, at, place, around);
      at = afterClause(rules, at);
    }
    isMet = isMet || holds;
  }
  if (!isMet) return false;
  const unless = rules[at++] as number;
  for (let k = 0; k < unless; k++) {
    if (clauseHolds(rules, at, place, around)) return false;
    at = afterClause(rules, at);
  }
  return true;
}

function afterClause(rules: Int32Array, at: number): number {
  return at + 3 + (rules[at + 2] as number);
}

function clauseHolds(rules: Int32Array, at: number, place: Place, around: Surroundings): boolean {
  const sides = rules[at + 1] as number;
  const terms = rules.subarray(at + 3, afterClause(rules, at));
  const isNoneOf = (sides & NONE_OF) !== 0;
  return isSeenWithin(rules[at] as number, sides & ~NONE_OF, terms, place, around) !== isNoneOf;
}

function isSeenWithin(within: number, side: number, terms: Int32Array, place: Place, around: Surroundings): boolean {
  const { blocks, index, titles, sentences, sentence } = around;
  const own = blocks[index];
  if (!own) return false;
  if (within > 0) return seenWithinWords(own, terms, place, within, side);
  const onSide = (start: number, end: number) =>
    side === BOTH || (side === BEFORE ? start < place.start : end > place.end);
  const isSeenIn = (span: Span | undefined) => span !== undefined && seenInSpan(own, terms, span, onSide);
  if (isSeenIn(sentences[sentence] ?? place)) return true;
  if (within === SENTENCE) return false;
  if (titles.some((title) => seen(title, terms))) return true;
  if (within === NEAR) {
    // The sentence before and the sentence after, across the border of the block where they stand there.
    const before = sentences[sentence - 1];
    const after = sentences[sentence + 1];
    return (
      isSeenIn(before) ||
      isSeenIn(after) ||
      (!before && seenInSentence(blocks[index - 1], terms, -1)) ||
      (!after && seenInSentence(blocks[index + 1], terms, 0))
    );
  }
  const first = Math.max(0, index - ARTICLE_BLOCKS);
  return blocks.slice(first, index + ARTICLE_BLOCKS + 1).some((block) => seen(block, terms));
}

/** @param which - number of the sentence; −1 is the last */
function seenInSentence(block: ScannedBlock | undefined, terms: Int32Array, which: 0 | -1): boolean {
  if (!block || !seen(block, terms)) return false;
  const span = splitSentences(block.text()).at(which);
  return span !== undefined && seenInSpan(block, terms, span, () => true);
}

function seen({ scan: { occurrences } }: ScannedBlock, terms: Int32Array): boolean {
  for (let at = 0; at < occurrences.length; at += OCCURRENCE) {
    if (terms.includes(occurrences[at] as number)) return true;
  }
  return false;
}

function seenInSpan(
  { scan: { occurrences } }: ScannedBlock,
  terms: Int32Array,
  span: Span,
  onSide: (start: number, end: number) => boolean,
): boolean {
  for (let at = firstEnding(occurrences, span.start, END_UNIT); at < occurrences.length; at += OCCURRENCE) {
    const start = occurrences[at + 3] as number;
    const end = occurrences[at + END_UNIT] as number;
    if (end > span.end) break;
    if (start >= span.start && terms.includes(occurrences[at] as number) && onSide(start, end)) return true;
  }
  return false;
}

function seenWithinWords(block: ScannedBlock, terms: Int32Array, place: Place, words: number, side: number): boolean {
  const { occurrences } = block.scan;
  const most = place.endWord + words + MAX_WORDS;
  for (
    let at = firstEnding(occurrences, place.firstWord - words, END_WORD);
    at < occurrences.length;
    at += OCCURRENCE
  ) {
    const first = occurrences[at + 1] as number;
    const end = occurrences[at + END_WORD] as number;
    if (end > most) break;
    if (!terms.includes(occurrences[at] as number)) continue;
    const isBefore = end <= place.firstWord;
    const isAfter = first >= place.endWord;
    if (side === BEFORE && !isBefore) continue;
    if (side === AFTER && !isAfter) continue;
    const between = isBefore ? place.firstWord - end : isAfter ? first - place.endWord : 0;
    if (between < words) return true;
  }
  return false;
}
