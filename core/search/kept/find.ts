import type { Library } from '../../library.ts';
import { type AskedWords, askedWords, ENOUGH, errorsAllowed, foldedWords, mayBegin, WEIGHTS } from '../asked.ts';
import { createFilter } from '../filter.ts';
import type { Query, QueryPart } from '../query.ts';
import { isUnspaced } from '../words.ts';
import { edits, lettersOf, mayBeAlike } from './alike.ts';
import { type OpenPack, wordNumber, wordsBeginning } from './open.ts';
import type { ColumnName } from './pack-index.ts';
import { forEachPage, type LoadedPages, NO_PAGE, numberAt, type Stretch } from './pages.ts';

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
export async function findInPack(
  pack: OpenPack,
  speakers: Pick<Library, 'speakers'>,
  query: Query,
  isLoose: boolean,
): Promise<PackFound> {
  const asked = askedWords(query);
  let found = asked.words.length === 0 ? everything(pack) : await byWords(pack, asked, isLoose);
  found = keptIf(found, (statement) => pack.isHidden[statement] !== 1);
  // What a column tells goes first: for runs of words the texts have to be read.
  for (const part of query.parts) {
    if (part.kind === 'filter') found = keptIf(found, columnTest(pack, speakers, part));
  }
  for (const run of asked.runs) found = keptIf(found, await runTest(pack, run, found.statements));
  for (const part of query.parts) {
    if (part.kind === 'filter' || !part.not) continue;
    const holds = await runTest(pack, foldedWords(part.text), found.statements);
    found = keptIf(found, (statement) => !holds(statement));
  }
  return found;
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

async function byWords(pack: OpenPack, asked: AskedWords, isLoose: boolean): Promise<PackFound> {
  const whole = await allOf(
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
async function allOf(pack: OpenPack, words: readonly (readonly Reading[])[]): Promise<PackFound> {
  const stretches = words.flatMap((list) => list.map(({ number }) => postingsOf(pack, number)));
  const [postings, wordScores] = await Promise.all([pack.postings.load(stretches), pack.scores.load(stretches)]);
  // From here on without a pause: the scratch is that of all searches.
  const { holding, sums, touched } = pack.scratch;
  let count = 0;
  const terms = new Set<string>();
  const rarestFirst = words.toSorted((a, b) => countOf(pack, a) - countOf(pack, b));
  for (const [at, list] of rarestFirst.entries()) {
    for (const { number, weight, term } of list) {
      if (number === 0) continue;
      terms.add(term);
      forEachPage(postingsOf(pack, number), (page, from, to) => {
        const statements = postings.get(page) ?? NO_PAGE;
        const scores = wordScores.get(page) ?? NO_PAGE;
        for (let place = from; place < Math.min(to, statements.length); place++) {
          const statement = statements[place] ?? 0;
          // How many of the words were found in it, one after the other: who misses one falls behind for good.
          const before = holding[statement] ?? 0;
          if (before < at) continue;
          if (before === 0) touched[count++] = statement;
          holding[statement] = at + 1;
          sums[statement] = (sums[statement] ?? 0) + weight * words.length * (scores[place] ?? 0);
        }
      });
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

function countOf(pack: OpenPack, readings: readonly Reading[]): number {
  return readings.reduce((sum, { number }) => {
    const [start, end] = postingsOf(pack, number);
    return sum + end - start;
  }, 0);
}

/** Where the postings of a word stand; nowhere for a word that the index does not have. */
function postingsOf({ postingStarts }: OpenPack, number: number): Stretch {
  return number === 0 ? [0, 0] : [postingStarts[number - 1] ?? 0, postingStarts[number] ?? 0];
}

function columnTest(
  pack: OpenPack,
  speakers: Pick<Library, 'speakers'>,
  { operator, value, not }: Extract<QueryPart, { kind: 'filter' }>,
): Test {
  const { of, values } = pack.columns[columnOf(operator)];
  const filter = createFilter(speakers, operator, value);
  const passes = Uint8Array.from(values, (facts) => (filter(facts) === not ? 0 : 1));
  return (statement) => passes[of[statement] ?? 0] === 1;
}

function columnOf(operator: Extract<QueryPart, { kind: 'filter' }>['operator']): ColumnName {
  return operator === 'before' || operator === 'after' ? 'date' : operator;
}

/** Whether the words of a run stand together in one of a statement's texts. @param among - the statements to be asked */
async function runTest(pack: OpenPack, run: readonly string[], among: Uint32Array): Promise<Test> {
  const numbers = run.map((word) => wordNumber(pack, word));
  const [first = 0] = numbers;
  if (numbers.includes(0) || first === 0) return () => false;
  if (numbers.length === 1) return wordTest(pack, first);
  const stretches = Array.from(among, (statement): Stretch => tokensOf(pack, statement));
  const tokens = await pack.tokens.load(stretches);
  return (statement) => {
    const [start, end] = tokensOf(pack, statement);
    for (let at = start; at <= end - numbers.length; at++) {
      if (numberAt(tokens, at) === first && standsAt(tokens, at, numbers)) return true;
    }
    return false;
  };
}

/** Whether a statement holds a word: its postings say so, and they are fewer than all texts. */
async function wordTest(pack: OpenPack, number: number): Promise<Test> {
  const stretch = postingsOf(pack, number);
  const postings = await pack.postings.load([stretch]);
  const holds = new Uint8Array(pack.ids.length);
  forEachPage(stretch, (page, from, to) => {
    const statements = postings.get(page) ?? NO_PAGE;
    for (let place = from; place < Math.min(to, statements.length); place++) holds[statements[place] ?? 0] = 1;
  });
  return (statement) => holds[statement] === 1;
}

function tokensOf({ tokenStarts }: OpenPack, statement: number): Stretch {
  return [tokenStarts[statement] ?? 0, tokenStarts[statement + 1] ?? 0];
}

function standsAt(tokens: LoadedPages, at: number, numbers: readonly number[]): boolean {
  for (let step = 1; step < numbers.length; step++) {
    if (numberAt(tokens, at + step) !== numbers[step]) return false;
  }
  return true;
}
