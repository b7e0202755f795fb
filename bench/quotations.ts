import type { Statement } from '../core/pack/schema.ts';
import { checkText } from '../core/quotations/check.ts';
import { compareQuotation } from '../core/quotations/compare.ts';
import { writeIndex } from '../core/quotations/index-bytes.ts';
import {
  createQuotationLibrary,
  indexWordings,
  listWordings,
  type QuotationLibrary,
  type QuotationRecords,
} from '../core/quotations/quotation-library.ts';
import { paragraphs } from '../core/text/paragraphs.ts';
import { distance, drawQuestions } from './quotations/questions.ts';
import { engine, type Finder, fuse, fuzzy, miniSearch } from './quotations/rivals.ts';
import { inventStatements } from './quotations/statements.ts';
import type { Bench, Cell, Section, Target } from './section.ts';
import { percentile } from './statistics.ts';

const SIZES = [1_000, 10_000, 100_000];
const TARGET_P95_MS = [1, 3, 15];
const CHANGES = [0, 1, 2, 3, 5];
const WARM_UP_QUESTIONS = 60;
const TIMED_QUESTIONS = 200;
// Fuse.js takes a second for one question over a thousand statements: it sets where all four are asked the same.
const RIVAL_SIZE = 1_000;
const RIVAL_QUESTIONS = 40;
const QUESTIONS = 400;
const LARGE_QUESTIONS = 100;

/** Comparing quotations: time for a question, size and building of the index, recall beside the usual libraries. */
export const quotationsSection: Section = async (bench) => {
  const draft = measureDraft();
  bench.say(`quotations: draft of ${draft.words} words in ${Math.round(draft.ms)} ms`);
  const sizes = (bench.isQuick ? SIZES.slice(0, 2) : SIZES).map((size) => measureSize(size, bench));
  const recall = measureRivals(bench);
  const changed = CHANGES.map((changes) => `${changes} changed`);
  const [own, ...others] = recall.slice(0, 4).map((row) => row.slice(3, 3 + CHANGES.length).map(Number));
  return {
    tables: [
      {
        title: 'A quotation of 15 words, two of them changed, among invented statements',
        columns: ['statements', 'build, ms', 'open, ms', 'index, MB', 'median, ms', 'p95, ms'],
        rows: sizes.map((one) => [one.size, one.buildMs, one.openMs, one.indexMB, one.medianMs, one.p95Ms]),
      },
      {
        title: 'Right answer first, as a share of the questions',
        columns: ['library', 'statements', 'questions', ...changed, 'ms a question'],
        rows: [...recall, ...sizes.map((one) => one.recall)],
      },
      {
        title: 'A draft',
        columns: ['words', 'quotations', 'ms', 'ms of the processor'],
        rows: [[draft.words, draft.quotations, draft.ms, draft.processorMs]],
      },
    ],
    targets: [
      ...sizes.map(
        (one, i): Target => ({
          name: `p95 of ${one.size}`,
          measured: one.p95Ms,
          unit: 'ms',
          atMost: TARGET_P95_MS[i] ?? 15,
        }),
      ),
      ...CHANGES.map(
        (changes, i): Target => ({
          name: `right answer first, ${changes} changed, beside the best of the others`,
          measured: own?.[i] ?? 0,
          unit: 'of 1',
          atLeast: Math.max(...others.map((row) => row[i] ?? 0)),
        }),
      ),
      { name: 'draft of 10,000 words', measured: draft.ms, unit: 'ms', atMost: 1000 },
    ],
  };
};

function recordsOf(statements: readonly Statement[]): QuotationRecords {
  return { statements: new Map(statements.map((one) => [one.id, one])), speakers: new Map() };
}

function measureSize(size: number, bench: Bench) {
  const statements = inventStatements(size);
  const records = recordsOf(statements);
  const [index, buildMs] = timed(() => indexWordings(listWordings(records)));
  const [library, openMs] = timed(() => createQuotationLibrary(records, index));
  const times = questionTimes(library, statements).sort((a, b) => a - b);
  const recall = recallRow(engine(library), statements, LARGE_QUESTIONS);
  bench.say(`quotations: ${size} statements, ${recall.join(' ')}`);
  return {
    size,
    buildMs,
    openMs,
    indexMB: writeIndex(index).length / 1e6,
    medianMs: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    recall,
  };
}

/**
 * Two of fifteen words changed: found, and compared in full with its neighbours. Each question counts with the best of
 * three runs, because what the machine does beside us is none of our cost.
 */
function questionTimes(library: QuotationLibrary, statements: readonly Statement[]): number[] {
  return drawQuestions(statements, 2, WARM_UP_QUESTIONS + TIMED_QUESTIONS)
    .map(({ printed }) => {
      const once = (): number => timed(() => compareQuotation(library, { text: printed }))[1];
      return Math.min(once(), once(), once());
    })
    .slice(WARM_UP_QUESTIONS);
}

/** All four on the same few questions; those that are quick enough on ten times as many. */
function measureRivals(bench: Bench): Cell[][] {
  const statements = inventStatements(RIVAL_SIZE);
  const quick = [engine(createQuotationLibrary(recordsOf(statements))), miniSearch(statements), fuzzy(statements)];
  const all = [...quick, fuse(statements)];
  const share = bench.isQuick ? 8 : 1;
  return [
    ...all.map((finder) => ({ finder, count: RIVAL_QUESTIONS / share })),
    ...quick.map((finder) => ({ finder, count: QUESTIONS / share })),
  ].map(({ finder, count }) => {
    const row = recallRow(finder, statements, count);
    bench.say(`quotations: ${row.join(' ')}`);
    return row;
  });
}

/** The share of questions whose first answer is as near to the printed words as the statement they are from. */
function recallRow(finder: Finder, statements: readonly Statement[], count: number): Cell[] {
  const texts = new Map(statements.map((one) => [one.id, one.text]));
  let ms = 0;
  const shares = CHANGES.map((changes) => {
    const right = drawQuestions(statements, changes, count).filter((question) => {
      const [found, took] = timed(() => finder.find(question.printed));
      ms += took;
      const text = found === undefined ? undefined : texts.get(found);
      return text !== undefined && distance(question.printed, text) <= question.distance;
    });
    return right.length / count;
  });
  return [finder.name, statements.length, count, ...shares, ms / count / CHANGES.length];
}

/** Ten thousand words with two hundred quotations, half of them from 1,000 statements and altered. */
function measureDraft(): { words: number; quotations: number; ms: number; processorMs: number } {
  const statements = inventStatements(1_000);
  const library = createQuotationLibrary(recordsOf(statements));
  const altered = drawQuestions(statements, 1, 100).map(({ printed }) => printed);
  const foreign = drawQuestions(inventStatements(200, 7), 0, 100).map(({ printed }) => printed);
  const filler = inventStatements(300, 9).map((one) => one.text);
  const quoted = altered.flatMap((one, i) => [
    `“${one},” said Ada Example on Monday. ${filler[i]}.`,
    `Boris Muster told reporters: “${foreign[i]}.” ${filler[i + 100]}.`,
  ]);
  const text = quoted.join('\n\n');
  const blocks = paragraphs(text);
  checkText(library, blocks);
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    const [checked, ms] = timed(() => checkText(library, blocks));
    const { user, system } = process.cpuUsage(before);
    return { quotations: checked.length, ms, processorMs: (user + system) / 1000 };
  });
  return {
    words: text.split(/\s+/).length,
    quotations: runs[0]?.quotations ?? 0,
    ms: Math.min(...runs.map((run) => run.ms)),
    processorMs: Math.min(...runs.map((run) => run.processorMs)),
  };
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
