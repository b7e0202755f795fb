import type { Library } from '../../library.ts';
import { type AskedWords, askedWords, ENOUGH, errorsAllowed, foldedWords, mayBegin, WEIGHTS } from '../asked.ts';
import { createFilter } from '../filter.ts';
import type { Query, QueryPart } from '../query.ts';
import { isUnspaced } from '../words.ts';
import { edits, lettersOf, mayBeAlike } from './alike.ts';
import { type OpenPack, wordNumber, wordsBeginning } from './open.ts';
import type { ColumnName } from './pack-index.ts';

/** What was found in one pack. */
export interface PackFound {
  /** Numbers of the statements, in order of time. */
  readonly statements: Uint32Array;
  /** How well each of them answers, at the same place; nothing where no words were asked for. */
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
  const found = asked.words.length === 0 ? everything(pack) : byWords(pack, asked, isLoose);
  const tests = [
    ...asked.runs.map((run) => runTest(pack, run)),
    ...query.parts.map((part) => partTest(pack, speakers, part)).filter((test) => test !== null),
    (statement: number) => pack.isHidden[statement] !== 1,
  ];
  return tests.reduce(keptIf, found);
}

type Test = (statement: number) => boolean;

function everything({ ids }: OpenPack): PackFound {
  const statements = new Uint32Array(ids.length);
  for (let statement = 0; statement < statements.length; statement++) statements[statement] = statement;
  return { statements, scores: new Float32Array(0), terms: new Set() };
}

function keptIf({ statements, scores, terms }: PackFound, test: Test): PackFound {
  let count = 0;
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at] ?? 0;
    if (!test(statement)) continue;
    statements[count] = statement; // ours alone until it is given away
    if (scores.length > 0) scores[count] = scores[at] ?? 0;
    count++;
  }
  return { statements: statements.subarray(0, count), scores: scores.subarray(0, count), terms };
}

function byWords(pack: OpenPack, asked: AskedWords, isLoose: boolean): PackFound {
  const whole = allOf(
    pack,
    asked.words.map((word) => [asTyped(pack, word)]),
  );
  if (whole.statements.length >= ENOUGH) return whole;
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
    const letters = lettersOf(word);
    for (let place = 0; place < pack.words.length; place++) {
      if (!mayBeAlike(letters, pack.letters[place] ?? 0, most)) continue;
      const other = pack.words[place] ?? '';
      const distance = edits(word, other, most);
      if (distance <= most) add(place + 1, (WEIGHTS.fuzzy * other.length) / (other.length + distance), other);
    }
  }
  return [...found.values()];
}

/**
 * Statements that hold a reading of each word. The word that stands in the fewest statements is looked for first, and
 * where it stands alone counts for the others: a query costs what its words' postings cost, not what the pack holds.
 */
function allOf(pack: OpenPack, words: readonly (readonly Reading[])[]): PackFound {
  const { holding, sums, touched } = pack.scratch;
  let count = 0;
  const terms = new Set<string>();
  const rarestFirst = words.toSorted((a, b) => countOf(pack, a) - countOf(pack, b));
  for (const [at, list] of rarestFirst.entries()) {
    for (const { number, weight, term } of list) {
      if (number === 0) continue;
      terms.add(term);
      const end = pack.postingStarts[number] ?? 0;
      for (let place = pack.postingStarts[number - 1] ?? 0; place < end; place++) {
        const statement = pack.postings[place] ?? 0;
        // How many of the words were found in it, one after the other: who misses one falls behind for good.
        const before = holding[statement] ?? 0;
        if (before < at) continue;
        if (before === 0) touched[count++] = statement;
        holding[statement] = at + 1;
        sums[statement] = (sums[statement] ?? 0) + weight * words.length * (pack.scores[place] ?? 0);
      }
    }
  }
  return { ...takeAll(pack.scratch, count, words.length), terms };
}

/** Takes out of the scratch which of the statements touched hold all words, and leaves it as it was. */
function takeAll({ holding, sums, touched }: OpenPack['scratch'], count: number, words: number) {
  const statements = new Uint32Array(count);
  let found = 0;
  let isInOrder = true;
  for (let at = 0; at < count; at++) {
    const statement = touched[at] ?? 0;
    if (holding[statement] === words) {
      isInOrder &&= found === 0 || (statements[found - 1] ?? 0) < statement;
      statements[found++] = statement;
    }
    holding[statement] = 0;
  }
  // One word as typed finds in order of time already; to order what is in order takes longer than the search.
  const inOrder = isInOrder ? statements.subarray(0, found) : statements.subarray(0, found).sort();
  const scores = new Float32Array(found);
  for (let at = 0; at < found; at++) scores[at] = sums[inOrder[at] ?? 0] ?? 0;
  for (let at = 0; at < count; at++) sums[touched[at] ?? 0] = 0;
  return { statements: inOrder, scores };
}

function countOf({ postingStarts }: OpenPack, readings: readonly Reading[]): number {
  return readings.reduce((sum, { number }) => {
    return number === 0 ? sum : sum + (postingStarts[number] ?? 0) - (postingStarts[number - 1] ?? 0);
  }, 0);
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
