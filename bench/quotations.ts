import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
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
import { engine, type Finder, rivals } from './quotations/rivals.ts';
import { alter, createRandom, inventStatements, isAsNear } from './quotations/statements.ts';

const RESULTS = fileURLToPath(new URL('results-quotations.json', import.meta.url));
const SIZES = [1_000, 10_000, 100_000];
const CHANGES = [0, 1, 2, 3, 5];
const TIMED_QUESTIONS = 200;
const WARM_UP_QUESTIONS = 60;
// Fuse.js takes seconds for one question over more: it sets the size at which all four are asked the same.
const RECALL_SIZE = 1_000;
const RECALL_QUESTIONS = 40;
const QUICK_RECALL_SIZE = 10_000;
const ENGINE_RECALL_QUESTIONS = 100;

interface SizeResult {
  statements: number;
  buildMs: number;
  openMs: number;
  indexBytes: number;
  p50Ms: number;
  p95Ms: number;
  recall: Record<number, number>;
}

const sizes: SizeResult[] = [];
for (const size of SIZES) {
  sizes.push(measureSize(size));
  console.error(`${size} statements: ${JSON.stringify(sizes.at(-1))}`);
}
const draft = measureDraft();
console.error(`draft: ${JSON.stringify(draft)}`);
const recall = measureRivals();
const results = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', sizes, recall, draft };
await mkdir(fileURLToPath(new URL('.', import.meta.url)), { recursive: true });
await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
console.log(render(results));

function recordsOf(statements: readonly Statement[]): QuotationRecords {
  return { statements: new Map(statements.map((one) => [one.id, one])), speakers: new Map() };
}

function measureSize(size: number): SizeResult {
  const statements = inventStatements(size);
  const records = recordsOf(statements);
  const [index, buildMs] = timed(() => indexWordings(listWordings(records)));
  const [library, openMs] = timed(() => createQuotationLibrary(records, index));
  const times = questionTimes(library, statements);
  const finder = engine(library);
  return {
    statements: size,
    buildMs,
    openMs,
    indexBytes: writeIndex(index).length,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    recall: Object.fromEntries(
      CHANGES.map((changes) => [changes, recallOf(finder, statements, changes, ENGINE_RECALL_QUESTIONS).share]),
    ),
  };
}

/**
 * Two of fifteen words changed: found, and compared in full with its neighbours. Each question counts with the best of
 * three runs, because what the machine does beside us is none of our cost.
 */
function questionTimes(library: QuotationLibrary, statements: readonly Statement[]): number[] {
  const ask = questions(statements, 2, WARM_UP_QUESTIONS + TIMED_QUESTIONS);
  return ask
    .map((printed) => {
      const once = (): number => timed(() => compareQuotation(library, { text: printed }))[1];
      return Math.min(once(), once(), once());
    })
    .slice(WARM_UP_QUESTIONS);
}

interface Recall {
  finder: string;
  among: number;
  changes: number;
  recall: number;
  msPerQuestion: number;
}

function measureRivals(): Recall[] {
  const all = measureFinders(RECALL_SIZE, () => true, RECALL_QUESTIONS);
  const quick = measureFinders(QUICK_RECALL_SIZE, (name) => name === 'MiniSearch', ENGINE_RECALL_QUESTIONS);
  return [...all, ...quick];
}

function measureFinders(size: number, isAsked: (name: string) => boolean, count: number): Recall[] {
  const statements = inventStatements(size);
  const others = rivals(statements, isAsked);
  const finders = [engine(createQuotationLibrary(recordsOf(statements))), ...others];
  return finders.flatMap((finder) =>
    CHANGES.map((changes) => {
      const { share, ms } = recallOf(finder, statements, changes, count);
      console.error(`${finder.name} of ${size}, ${changes} changed: ${share}, ${ms.toFixed(1)} ms a question`);
      return { finder: finder.name, among: size, changes, recall: share, msPerQuestion: ms };
    }),
  );
}

/** The share of questions whose first answer is as near to the printed words as the statement they are from. */
function recallOf(
  finder: Finder,
  statements: readonly Statement[],
  changes: number,
  count: number,
): { share: number; ms: number } {
  const texts = new Map(statements.map((one) => [one.id, one.text]));
  let right = 0;
  let ms = 0;
  for (const printed of questions(statements, changes, count)) {
    const [found, took] = timed(() => finder.find(printed));
    ms += took;
    if (found !== undefined && isAsNear(texts.get(found) ?? '', printed, changes)) right += 1;
  }
  return { share: right / count, ms: ms / count };
}

function questions(statements: readonly Statement[], changes: number, count: number): string[] {
  const random = createRandom(1000 + changes);
  const anyText = (): string => statements[Math.floor(random() * statements.length)]?.text ?? '';
  const anyWord = (): string => {
    const words = anyText().split(' ');
    return words[Math.floor(random() * words.length)] ?? 'other';
  };
  return Array.from({ length: count }, () => alter(anyText(), changes, random, anyWord));
}

/** Ten thousand words with two hundred quotations, half of them from 1,000 statements and altered. */
function measureDraft(): { words: number; quotations: number; ms: number } {
  const statements = inventStatements(1_000);
  const library = createQuotationLibrary(recordsOf(statements));
  const altered = questions(statements, 1, 100);
  const foreign = questions(inventStatements(200, 7), 0, 100);
  const filler = inventStatements(300, 9).map((one) => one.text);
  const paragraphs = altered.flatMap((one, i) => [
    `“${one},” said Ada Example on Monday. ${filler[i]}.`,
    `Boris Muster told reporters: “${foreign[i]}.” ${filler[i + 100]}.`,
  ]);
  const text = paragraphs.join('\n\n');
  checkText(library, text);
  const runs = Array.from({ length: 5 }, () => timed(() => checkText(library, text)));
  const quotations = runs[0]?.[0].length ?? 0;
  return {
    words: text.split(/\s+/).length,
    quotations,
    ms: Math.min(...runs.map(([, ms]) => ms)),
  };
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function render({ node, cpu, sizes, recall, draft }: typeof results): string {
  const ms = (time: number): string => time.toFixed(time < 10 ? 2 : 0);
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const rows = [...new Set(recall.map((one) => `${one.finder} of ${one.among}`))];
  const cell = (row: string, changes: number, of: 'recall' | 'msPerQuestion'): string => {
    const one = recall.find((any) => `${any.finder} of ${any.among}` === row && any.changes === changes);
    return one === undefined ? '' : of === 'recall' ? percent(one.recall) : ms(one.msPerQuestion);
  };
  return `Node ${node}, ${cpu}

| statements | build, ms | open, ms | index, MB | question p50, ms | p95, ms | recall@1 with ${CHANGES.join(', ')} of 15 words changed |
| ---: | ---: | ---: | ---: | ---: | ---: | --- |
${sizes
  .map(
    (one) =>
      `| ${one.statements} | ${ms(one.buildMs)} | ${ms(one.openMs)} | ${(one.indexBytes / 1e6).toFixed(1)} | ${ms(one.p50Ms)} | ${ms(one.p95Ms)} | ${CHANGES.map((changes) => percent(one.recall[changes] ?? 0)).join(', ')} |`,
  )
  .join('\n')}

| recall@1, words changed | ${CHANGES.join(' | ')} | ms a question |
| --- | ${CHANGES.map(() => '---:').join(' | ')} | ---: |
${rows.map((row) => `| ${row} | ${CHANGES.map((changes) => cell(row, changes, 'recall')).join(' | ')} | ${cell(row, 2, 'msPerQuestion')} |`).join('\n')}

A draft of ${draft.words} words with ${draft.quotations} quotations: ${ms(draft.ms)} ms`;
}
