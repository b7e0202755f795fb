import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createLibrary } from '../core/library.ts';
import { createQuotationLibrary } from '../core/quotations/quotation-library.ts';
import { buildPack } from '../corpus/build.ts';
import { parseCases, type QuotationScore, scoreQuotations } from './eval/quotations.ts';

/** Scores a labelled set of printed quotations on the bundled corpus, in the form of `tests/eval/quotations.jsonl`. */
export async function evaluateQuotations(file: string): Promise<QuotationScore> {
  const library = createQuotationLibrary(createLibrary([await buildPack()]));
  return scoreQuotations(library, parseCases(await readFile(file, 'utf8')));
}

/** Whether a set is one of quotations: its lines name a verdict. */
export async function isQuotationSet(file: string): Promise<boolean> {
  const [first = ''] = (await readFile(file, 'utf8')).split('\n', 1);
  return /"verdict"\s*:/.test(first);
}

/** Prints what differs from the labels, then the shares. */
export function printQuotationScore(file: string, score: QuotationScore): void {
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  console.log(`\n${basename(file)}\n`);
  for (const { id, text, expected, given } of score.misses)
    console.log(`${id}  ${text}\n      expected  ${expected}\n      given     ${given}`);
  console.log(`
quotations          ${score.cases}
verdict             ${percent(score.verdict)}
right statement     ${percent(score.statement)}
false “found”       ${percent(score.falseFound)}
differences named   ${percent(score.differences)}`);
}
