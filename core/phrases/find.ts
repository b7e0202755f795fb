import type { Span } from '../span.ts';
import { splitSentences } from '../text/sentences.ts';
import { MAX_WORDS } from './automaton.ts';
import { keepsCompany, type Place } from './company.ts';
import { EXACT_CASE, NO_COMPANY, ONE_CLAUSE, QUOTED } from './compile.ts';
import { END_WORD, firstEnding } from './occurrences.ts';
import { isQuoted, widenToQuotes } from './quotes.ts';
import type { BlockScan } from './scan.ts';
import { OCCURRENCE, type PhraseTable } from './table.ts';

/** A block that has been scanned. Its text is asked for only when it may hold a phrase. */
export interface ScannedBlock {
  readonly scan: BlockScan;
  /** Raw text of the block. */
  text(): string;
}

/** A phrase that was found: its number in the table, and where, in UTF-16 code units of the block's raw text. */
export interface Hit extends Span {
  readonly phrase: number;
}

/**
 * Finds the phrases of one block.
 *
 * @param blocks - all blocks of the article in order: neighbours lend company
 * @param index - the block to look at
 * @param titles - title and headline of the article: they lend company to every block and are not searched
 * @returns hits by start; of two that overlap with one concept only the longer stays
 */
export function findHits(
  table: PhraseTable,
  blocks: readonly ScannedBlock[],
  index: number,
  titles: readonly ScannedBlock[],
): Hit[] {
  const block = blocks[index];
  if (!block?.scan.hasAnchor) return [];
  const { occurrences } = block.scan;
  const candidates: Candidate[] = [];
  for (let at = 0; at < occurrences.length; at += OCCURRENCE) {
    const term = occurrences[at] as number;
    if (term < table.phrases) {
      candidates.push({ phrase: term, form: -1, ...placeOf(occurrences, at) });
      continue;
    }
    const first = table.anchors[term - table.phrases] as number;
    const stop = table.anchors[term - table.phrases + 1] as number;
    for (let i = first; i < stop; i++) {
      const form = table.anchorForms[i] as number;
      const place = matchForm(table, form, occurrences, at);
      if (place) candidates.push({ phrase: table.forms[form] as number, form, ...place });
    }
  }
  if (candidates.length === 0) return [];
  const text = block.text();
  const sentences = splitSentences(text);
  const hits: Hit[] = [];
  for (const candidate of longestFirst(candidates)) {
    if (hits.some((hit) => hit.phrase === candidate.phrase && overlaps(hit, candidate))) continue;
    if (!holds(table, candidate, text, sentences, blocks, index, titles)) continue;
    hits.push({ phrase: candidate.phrase, ...widenToQuotes(text, candidate) });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Candidate extends Place {
  readonly phrase: number;
  readonly form: number;
}

function placeOf(occurrences: Int32Array, at: number): Place {
  return {
    firstWord: occurrences[at + 1] as number,
    endWord: occurrences[at + 2] as number,
    start: occurrences[at + 3] as number,
    end: occurrences[at + 4] as number,
  };
}

/** Where a form stands around an occurrence of its anchor, or `null`; the nearest words win. */
function matchForm(table: PhraseTable, form: number, occurrences: Int32Array, at: number): Place | null {
  const { forms } = table;
  const anchor = forms[form + 3] as number;
  const slots = forms[form + 4] as number;
  const place = placeOf(occurrences, at);
  const left = extend(forms, form, anchor, -1, occurrences, place);
  if (!left) return null;
  const right = extend(forms, form, anchor, slots, occurrences, place);
  if (!right) return null;
  return { ...right, firstWord: left.firstWord, start: left.start };
}

const SLOTS = 5; // numbers before the first slot of a form

/** Follows the slots from the anchor to one end, nearest occurrence first, going back where it does not lead on. */
function extend(
  forms: Int32Array,
  form: number,
  slot: number,
  stop: number,
  occurrences: Int32Array,
  from: Place,
): Place | null {
  const step = stop < 0 ? -1 : 1;
  const next = slot + step;
  if (next === stop) return from;
  const term = forms[form + SLOTS + 2 * next] as number;
  const gap = forms[form + SLOTS + 2 * (step > 0 ? next : slot) + 1] as number;
  for (const place of neighbours(occurrences, term, from, step, gap)) {
    const reached = extend(forms, form, next, stop, occurrences, place);
    if (reached) return reached;
  }
  return null;
}

/** Occurrences of a term within `gap` words of a place on one side: nearest first, of equally near ones the longest. */
function neighbours(occurrences: Int32Array, term: number, from: Place, step: number, gap: number): Place[] {
  const found: Place[] = [];
  const least = step > 0 ? from.endWord : from.firstWord - gap;
  const most = step > 0 ? from.endWord + gap + MAX_WORDS : from.firstWord;
  for (let at = firstEnding(occurrences, least, END_WORD); at < occurrences.length; at += OCCURRENCE) {
    if ((occurrences[at + END_WORD] as number) > most) break;
    if (occurrences[at] !== term) continue;
    const place = placeOf(occurrences, at);
    const between = step > 0 ? place.firstWord - from.endWord : from.firstWord - place.endWord;
    if (between >= 0 && between <= gap) found.push(place);
  }
  return found.sort((a, b) => {
    const byFirst = a.firstWord - b.firstWord;
    const byEnd = b.endWord - a.endWord;
    return step > 0 ? byFirst || byEnd : byEnd || byFirst;
  });
}

/** By words and not by code units, which differ between NFC and NFD and with every soft hyphen. */
function longestFirst(candidates: Candidate[]): Candidate[] {
  const words = ({ firstWord, endWord }: Candidate) => endWord - firstWord;
  return candidates.sort((a, b) => words(b) - words(a) || a.firstWord - b.firstWord || a.phrase - b.phrase);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function holds(
  table: PhraseTable,
  candidate: Candidate,
  text: string,
  sentences: readonly Span[],
  blocks: readonly ScannedBlock[],
  index: number,
  titles: readonly ScannedBlock[],
): boolean {
  const sentence = sentences.findIndex((span) => candidate.start < span.end);
  // The words of one expression stand in one sentence.
  if (candidate.end > (sentences[sentence]?.end ?? 0)) return false;
  if (candidate.form < 0) return true;
  const flags = table.forms[candidate.form + 2] as number;
  const words = text.slice(candidate.start, candidate.end);
  if (flags & EXACT_CASE && words !== words.toUpperCase()) return false;
  if (flags & QUOTED && !isQuoted(text, candidate)) return false;
  // The comma of a number and the hyphen of a compound are no border; Chinese sets no space after its marks.
  if (flags & ONE_CLAUSE && /[;:(–—（，：；]|,\D| - /.test(words)) return false;
  const company = table.forms[candidate.form + 1] as number;
  if (company === NO_COMPANY) return true;
  return keepsCompany(table, company, candidate, { blocks, index, titles, sentences, sentence });
}
