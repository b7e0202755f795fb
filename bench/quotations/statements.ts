import type { Statement } from '../../core/pack/schema.ts';
import { createRandom } from '../random.ts';

const FUNCTION_WORDS =
  'the of and to in a that is for on with as by be are this will should at from it not we must'.split(' ');
const SYLLABLES =
  'ba con der el fi gra ho in jo ka lu men no or pre qui re sta ti un ver wo xa yo zen mar pol cor'.split(' ');
const VOCABULARY = 20_000;
const SHORTEST = 20; // words of a statement; the bundled corpus has 30 in the median
const LONGEST = 45;
// Of the bundled corpus, 29 % of the English statements share eight words in a row with another one, and 42 % stand in
// more than one wording.
const REVISED_SHARE = 0.5;

/**
 * Invented statements whose words are as unevenly frequent as in a language, and half of which repeat an earlier one as
 * formulas do: see {@link revise}.
 */
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
  return Array.from({ length: SHORTEST + Math.floor(random() * (LONGEST - SHORTEST)) }, () =>
    pick(vocabulary, random),
  ).join(' ');
}

/**
 * A formula as it comes back later: words replaced, its halves in the other order, a part left out, or other words
 * before and after. Each is as likely, and each keeps most of the words.
 */
function revise(text: string, vocabulary: readonly string[], random: () => number): string {
  const words = text.split(' ');
  const place = (): number => Math.floor(random() * words.length);
  const more = (): string[] => Array.from({ length: 5 + Math.floor(random() * 10) }, () => pick(vocabulary, random));
  switch (Math.floor(random() * 4)) {
    case 0:
      for (let i = 0; i < 3; i += 1) words[place()] = pick(vocabulary, random);
      return words.join(' ');
    case 1: {
      const middle = Math.floor(words.length * (0.4 + random() * 0.2));
      return [...words.slice(middle), ...words.slice(0, middle)].join(' ');
    }
    case 2:
      words.splice(Math.floor(random() * (words.length - 3)), words.length > 24 ? 4 : 1);
      return words.join(' ');
    default:
      return (random() < 0.5 ? [...more(), ...words] : [...words, ...more()]).join(' ');
  }
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
