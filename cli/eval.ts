import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { f1, precision, recall, type Score, type Tally } from './eval/phrases.ts';
import { evaluatePhrases } from './eval-phrases.ts';
import { evaluateQuotations, isQuotationSet, printQuotationScore } from './eval-quotations.ts';

const DEFAULT_SETS = ['phrases-dev.jsonl', 'phrases-own.jsonl', 'quotations.jsonl'].map((name) =>
  fileURLToPath(new URL(`../tests/eval/${name}`, import.meta.url)),
);

const NAME_WIDTH = 36;

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : DEFAULT_SETS) {
  if (await isQuotationSet(file)) printQuotationScore(file, await evaluateQuotations(file));
  else print(basename(file), await evaluatePhrases(file));
}

function print(name: string, score: Score): void {
  console.log(`\n${name}\n`);
  for (const { kind, line, concept, words } of score.mistakes) {
    console.log(`${kind} ${line.id} ${concept}: [${words}]\n    ${line.title ? `${line.title} | ` : ''}${line.text}`);
  }
  console.log(`\n${'concept'.padEnd(NAME_WIDTH)} precision  recall      F1   hits  false  missed`);
  for (const [concept, tally] of sorted(score.concepts)) console.log(row(concept, tally));
  for (const [language, tally] of sorted(score.languages)) console.log(row(`language ${language}`, tally));
  console.log(row('all', score.all));
  console.log(`\nnegatives with an alarm: ${score.alarmedNegatives} of ${score.negatives}`);
}

function row(name: string, tally: Tally): string {
  const figure = (value: number) => value.toFixed(3).padStart(8);
  const count = (value: number) => String(value).padStart(7);
  const figures = [precision(tally), recall(tally), f1(tally)].map(figure).join('');
  return `${name.padEnd(NAME_WIDTH)}  ${figures}${count(tally.hits)}${count(tally.falseAlarms)} ${count(tally.misses)}`;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
