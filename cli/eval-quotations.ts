import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLibrary } from '../core/library.ts';
import { createQuotationLibrary } from '../core/quotations/quotation-library.ts';
import { buildPack } from '../corpus/build.ts';
import { parseCases, type QuotationScore, scoreQuotations } from './eval/quotations.ts';

const DEFAULT_SET = fileURLToPath(new URL('../tests/eval/quotations.jsonl', import.meta.url));
const file = process.argv[2] ?? DEFAULT_SET;

const library = createQuotationLibrary(createLibrary([await buildPack()]));
report(scoreQuotations(library, parseCases(await readFile(file, 'utf8'))));

function report(score: QuotationScore): void {
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
  for (const { id, text, expected, given } of score.misses)
    console.log(`${id}  ${text}\n      expected  ${expected}\n      given     ${given}`);
  console.log(`
quotations          ${score.cases}
verdict             ${percent(score.verdict)}
right statement     ${percent(score.statement)}
false “found”       ${percent(score.falseFound)}
differences named   ${percent(score.differences)}`);
}
