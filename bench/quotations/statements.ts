import type { Statement } from '../../core/pack/schema.ts';
import { createRandom } from '../random.ts';

const FUNCTION_WORDS =
  'the of and to in a that is for on with as by be are this will should at from it not we must'.split(' ');
const SYLLABLES =
  'ba con der el fi gra ho in jo ka lu men no or pre qui re sta ti un ver wo xa yo zen mar pol cor'.split(' ');
const VOCABULARY = 20_000;
// As in the real corpus: a formula comes back from year to year with a word or two changed.
const REVISED_SHARE = 0.3;

/** Invented statements whose words are as unevenly frequent as in a language, and which repeat each other. */
export function inventStatements(count: number, seed = 1): Statement[] {
  const random = createRandom(seed);
  const vocabulary = inventWords(random);
  const texts: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const earlier = texts[Math.floor(random() * texts.length)];
    texts.push(
      earlier !== undefined && random() < REVISED_SHARE
        ? revise(earlier, vocabulary, random)
        : invent(vocabulary, random),
    );
  }
  return texts.map((text, i) => statementOf(i, text));
}

export const QUOTED_WORDS = 15;

/** A stretch of 15 words of a text, with so many of them changed. */
export function alter(text: string, changes: number, random: () => number, otherWord: () => string): string {
  const words = text.split(' ');
  const from = Math.floor(random() * (words.length - QUOTED_WORDS));
  const printed = words.slice(from, from + QUOTED_WORDS);
  const places = new Set<number>();
  while (places.size < changes) places.add(Math.floor(random() * QUOTED_WORDS));
  for (const place of places) printed[place] = otherWord();
  return printed.join(' ');
}

/**
 * Whether a text is as near to printed words as the one that they were altered from: some stretch of it has all but
 * `changes` of them in their places. Of two statements that differ in a changed word alone, nobody could tell which.
 */
export function isAsNear(text: string, printed: string, changes: number): boolean {
  const words = text.split(' ');
  const wanted = printed.split(' ');
  for (let from = 0; from + wanted.length <= words.length; from += 1) {
    const shared = wanted.filter((word, i) => words[from + i] === word).length;
    if (shared >= wanted.length - changes) return true;
  }
  return false;
}

function inventWords(random: () => number): string[] {
  const words = new Set(FUNCTION_WORDS);
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  while (words.size < VOCABULARY) words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''));
  return [...words];
}

// Zipf: the word of rank r is about 1/r as frequent as the first.
function pick(vocabulary: readonly string[], random: () => number): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
}

function invent(vocabulary: readonly string[], random: () => number): string {
  return Array.from({ length: 20 + Math.floor(random() * 25) }, () => pick(vocabulary, random)).join(' ');
}

function revise(text: string, vocabulary: readonly string[], random: () => number): string {
  const words = text.split(' ');
  for (let i = 0; i < 3; i += 1) words[Math.floor(random() * words.length)] = pick(vocabulary, random);
  return words.join(' ');
}

function statementOf(number: number, text: string): Statement {
  return {
    id: `invented-${number}`,
    text,
    lang: 'en',
    form: 'whole',
    textStatus: 'original',
    variants: [],
    speaker: 'nobody',
    role: 'nobody',
    body: 'nobody',
    country: ['AA'],
    date: `${1990 + (number % 36)}-01-01`,
    dateKind: 'said',
    occasion: 'invented',
    source: { title: 'invented', publisher: 'invented', kind: 'primary' },
    evidence: [],
    status: { kind: 'current' },
    relations: [],
    topics: [],
    licence: 'none',
    history: [],
  };
}
