import type { Library } from '../../library.ts';
import { type AskedWords, askedWords, ENOUGH, errorsAllowed, foldedWords, mayBegin, WEIGHTS } from '../asked.ts';
import { createFilter } from '../filter.ts';
import type { Query, QueryPart } from '../query.ts';
import { isUnspaced } from '../words.ts';
import { edits } from './alike.ts';
import { type OpenPack, wordNumber, wordsBeginning } from './open.ts';
import type { ColumnName } from './pack-index.ts';

/** What was found in one pack. */
export interface PackFound {
  /** Numbers of the statements, in order of time. */
  readonly statements: Uint32Array;
  /** By number of the statement; nothing where no words were asked for. */
  readonly scores: Float32Array;
  /** Folded words that were found, for marking. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Finds in a pack's index what `findAll` finds in a library, without a single record of the pack.
 *
 * @param speakers - of all packs, for the filter by a speaker's name
 */
export function findInPack(
  pack: OpenPack,
  speakers: Pick<Library, 'speakers'>,
  query: Query,
  isLoose: boolean,
): PackFound {
  const asked = askedWords(query);
  const { holds, scores, terms } = asked.words.length === 0 ? everything(pack) : byWords(pack, asked, isLoose);
  for (const run of asked.runs) keepIf(holds, runTest(pack, run));
  for (const part of query.parts) {
    const test = partTest(pack, speakers, part);
    if (test) keepIf(holds, test);
  }
  keepIf(holds, (statement) => pack.isHidden[statement] !== 1);
  return { statements: numbersOf(holds), scores, terms };
}

function numbersOf(holds: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(holds.length);
  let count = 0;
  for (let statement = 0; statement < holds.length; statement++) {
    if (holds[statement] === 1) numbers[count++] = statement;
  }
  return numbers.subarray(0, count);
}

type Test = (statement: number) => boolean;

interface Holding {
  /** By number of the statement, 1 for one that is found. */
  readonly holds: Uint8Array;
  readonly count: number;
  readonly scores: Float32Array;
  readonly terms: Set<string>;
}

function everything({ ids }: OpenPack): Holding {
  const holds = new Uint8Array(ids.length).fill(1);
  return { holds, count: ids.length, scores: new Float32Array(0), terms: new Set() };
}

function byWords(pack: OpenPack, asked: AskedWords, isLoose: boolean): Holding {
  const whole = allOf(
    pack,
    asked.words.map((word) => [asTyped(pack, word)]),
  );
  if (whole.count >= ENOUGH) return whole;
  return allOf(
    pack,
    asked.words.map((word, at) => readings(pack, asked, word, at, isLoose)),
  );
}

/** A word of the index that is taken for one that was typed. */
interface Reading {
  readonly number: number;
  readonly weight: number;
  /** What is marked for it. */
  readonly term: string;
}

function asTyped(pack: OpenPack, word: string): Reading {
  return { number: wordNumber(pack, word), weight: 1, term: word };
}

function readings(pack: OpenPack, asked: AskedWords, word: string, at: number, isLoose: boolean): Reading[] {
  const found = new Map<number, Reading>();
  const add = (number: number, weight: number, term: string) => {
    if (!found.has(number)) found.set(number, { number, weight, term });
  };
  const exact = asTyped(pack, word);
  add(exact.number, exact.weight, exact.term);
  if (mayBegin(asked, word, at)) {
    const { first, last } = wordsBeginning(pack, word);
    for (let number = first; number < last; number++) {
      const longer = pack.words[number - 1] ?? '';
      const distance = longer.length - word.length;
      const weight = (WEIGHTS.prefix * longer.length) / (longer.length + 0.3 * distance);
      add(number, weight, isUnspaced(word) ? word : longer);
    }
  }
  const most = isLoose ? errorsAllowed(asked, word) : 0;
  if (most > 0) {
    for (const [place, other] of pack.words.entries()) {
      const distance = edits(word, other, most);
      if (distance <= most) add(place + 1, (WEIGHTS.fuzzy * other.length) / (other.length + distance), other);
    }
  }
  return [...found.values()];
}

/** Statements that hold a reading of each word. */
function allOf(pack: OpenPack, words: readonly (readonly Reading[])[]): Holding {
  const scores = new Float32Array(pack.ids.length);
  // How many of the words were found in a statement, one after the other: who misses one falls behind for good.
  const found = new Uint16Array(pack.ids.length);
  const terms = new Set<string>();
  for (const [at, list] of words.entries()) {
    for (const { number, weight, term } of list) {
      if (number === 0) continue;
      terms.add(term);
      const end = pack.postingStarts[number] ?? 0;
      for (let place = pack.postingStarts[number - 1] ?? 0; place < end; place++) {
        const statement = pack.postings[place] ?? 0;
        if ((found[statement] ?? 0) < at) continue;
        found[statement] = at + 1;
        scores[statement] = (scores[statement] ?? 0) + weight * words.length * (pack.scores[place] ?? 0);
      }
    }
  }
  // A loop: over a typed array, `from` and `reduce` take ten times as long.
  const holds = new Uint8Array(found.length);
  let count = 0;
  for (let statement = 0; statement < found.length; statement++) {
    if (found[statement] !== words.length) continue;
    holds[statement] = 1;
    count++;
  }
  return { holds, count, scores, terms };
}

function keepIf(holds: Uint8Array, test: Test) {
  for (let statement = 0; statement < holds.length; statement++) {
    if (holds[statement] === 1 && !test(statement)) holds[statement] = 0;
  }
}

/** What a part asks beyond the words that must be there; null where that is nothing. */
function partTest(pack: OpenPack, speakers: Pick<Library, 'speakers'>, part: QueryPart): Test | null {
  if (part.kind === 'filter') {
    const { of, values } = pack.columns[columnOf(part.operator)];
    const filter = createFilter(speakers, part.operator, part.value);
    const passes = Uint8Array.from(values, (facts) => (filter(facts) === part.not ? 0 : 1));
    return (statement) => passes[of[statement] ?? 0] === 1;
  }
  if (!part.not) return null;
  const holds = runTest(pack, foldedWords(part.text));
  return (statement) => !holds(statement);
}

function columnOf(operator: Extract<QueryPart, { kind: 'filter' }>['operator']): ColumnName {
  return operator === 'before' || operator === 'after' ? 'date' : operator;
}

/** Whether the words of a run stand together in one of a statement's texts. */
function runTest(pack: OpenPack, run: readonly string[]): Test {
  const numbers = run.map((word) => wordNumber(pack, word));
  const [first = 0] = numbers;
  if (numbers.includes(0) || first === 0) return () => false;
  return (statement) => {
    const end = (pack.tokenStarts[statement + 1] ?? 0) - numbers.length;
    for (let at = pack.tokenStarts[statement] ?? 0; at <= end; at++) {
      if (pack.tokens[at] === first && standsAt(pack.tokens, at, numbers)) return true;
    }
    return false;
  };
}

function standsAt(tokens: Uint32Array, at: number, numbers: readonly number[]): boolean {
  for (let step = 1; step < numbers.length; step++) if (tokens[at + step] !== numbers[step]) return false;
  return true;
}
