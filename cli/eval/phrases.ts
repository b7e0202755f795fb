import * as v from 'valibot';
import type { Span } from '../../core/span.ts';

const lineSchema = v.object({
  id: v.string(),
  lang: v.string(),
  title: v.optional(v.string()),
  text: v.string(),
  labels: v.array(v.object({ concept: v.string(), surface: v.string() })),
  why: v.optional(v.string()),
});

/** A sentence with the phrases that must be found in it. A label is a concept and its words, which stand in `text` once. */
export type LabelledLine = v.InferOutput<typeof lineSchema>;

/** A phrase as `check --jsonl` reports it. Offsets are UTF-16 code units of the line's text. */
export interface Found extends Span {
  readonly phrase: string;
}

/** What was found, falsely found and missed: of a concept, a language or everything. */
export interface Tally {
  hits: number;
  falseAlarms: number;
  misses: number;
}

export interface Mistake {
  readonly kind: 'false alarm' | 'miss';
  readonly line: LabelledLine;
  readonly concept: string;
  readonly words: string;
}

export interface Score {
  readonly all: Tally;
  readonly concepts: ReadonlyMap<string, Tally>;
  readonly languages: ReadonlyMap<string, Tally>;
  /** Lines without a label, and how many of them had any alarm. */
  readonly negatives: number;
  readonly alarmedNegatives: number;
  readonly mistakes: readonly Mistake[];
}

/** Reads a labelled set. @throws {Error} naming the line that is not in its format */
export function parseLabelled(jsonLines: string): LabelledLine[] {
  return jsonLines.split('\n').flatMap((source, i) => {
    if (source.trim() === '') return [];
    const line = v.parse(lineSchema, JSON.parse(source));
    for (const { surface } of line.labels) {
      const times = line.text.split(surface).length - 1;
      if (times !== 1) throw new Error(`line ${i + 1}: “${surface}” stands in the text ${times} times, not once`);
    }
    return [line];
  });
}

/**
 * Scores what was found against the labels.
 *
 * A found phrase hits a label when the concept is the same (of a phrase's id, the part before the slash) and the two
 * spans share at least half of the shorter one. Each label is hit once. What hits no label is a false alarm.
 */
export function scorePhrases(lines: readonly LabelledLine[], found: ReadonlyMap<string, readonly Found[]>): Score {
  const all = newTally();
  const concepts = new Map<string, Tally>();
  const languages = new Map<string, Tally>();
  const mistakes: Mistake[] = [];
  let negatives = 0;
  let alarmedNegatives = 0;
  for (const line of lines) {
    const phrases = found.get(line.id) ?? [];
    const tallies = (concept: string) => [all, tallyOf(concepts, concept), tallyOf(languages, line.lang)];
    const open = line.labels.map(({ concept, surface }) => ({ concept, ...spanOf(line.text, surface) }));
    for (const phrase of phrases) {
      const concept = conceptOf(phrase.phrase);
      const at = open.findIndex((label) => label.concept === concept && shareHalf(label, phrase));
      for (const tally of tallies(concept)) tally[at < 0 ? 'falseAlarms' : 'hits']++;
      if (at >= 0) open.splice(at, 1);
      else mistakes.push({ kind: 'false alarm', line, concept, words: line.text.slice(phrase.start, phrase.end) });
    }
    for (const { concept, start, end } of open) {
      for (const tally of tallies(concept)) tally.misses++;
      mistakes.push({ kind: 'miss', line, concept, words: line.text.slice(start, end) });
    }
    if (line.labels.length > 0) continue;
    negatives++;
    if (phrases.length > 0) alarmedNegatives++;
  }
  return { all, concepts, languages, negatives, alarmedNegatives, mistakes };
}

/** Share of what was found that is right; 1 where nothing was found. */
export function precision({ hits, falseAlarms }: Tally): number {
  return hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
}

/** Share of the labels that was found; 1 where there is no label. */
export function recall({ hits, misses }: Tally): number {
  return hits + misses === 0 ? 1 : hits / (hits + misses);
}

/** Harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function newTally(): Tally {
  return { hits: 0, falseAlarms: 0, misses: 0 };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

function conceptOf(phrase: string): string {
  return phrase.split('/')[0] ?? phrase;
}

function spanOf(text: string, surface: string): Span {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length };
}

function shareHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
