import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { plainText } from '../core/check/plain-text.ts';
import type { Findings, TextDocument } from '../core/check/text-checker.ts';
import { buildPack } from '../corpus/build.ts';
import { type Checker, createChecker } from './check/checker.ts';
import { BadInput, parseLine } from './check/lines.ts';
import { type CheckOptions, readOptions, USAGE } from './check/options.ts';
import { report } from './check/report.ts';
import { readDocument } from './read/read.ts';

/** @returns the exit code */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(USAGE);
    return 0;
  }
  const checker = createChecker(await buildPack());
  const findings = options.output === 'jsonl' ? checkLines(checker, options) : checkFiles(checker, options);
  let hasFailed = false;
  for await (const { quotations } of findings) {
    hasFailed ||= quotations.some(({ verdict }) => options.failOn.some((failure) => failure === verdict));
  }
  return hasFailed ? 1 : 0;
}

async function* checkFiles(checker: Checker, { files, output, ...known }: CheckOptions): AsyncGenerator<Findings> {
  const checked: { file: string; findings: Findings }[] = [];
  for (const file of files) {
    const document = await readFileOrInput(file);
    const findings = checker.check(document, { lang: known.lang, published: known.published });
    yield findings;
    checked.push({ file, findings });
    if (output === 'json') continue;
    const style = output === 'markdown' ? 'markdown' : 'report';
    await write(report(files.length > 1 ? file : '', document, findings, checker.library, style));
  }
  if (output !== 'json') return;
  const [only] = checked;
  const value =
    checked.length === 1 && only
      ? only.findings
      : { files: checked.map(({ file, findings }) => ({ file, ...findings })) };
  await write(`${JSON.stringify(value)}\n`);
}

async function readFileOrInput(file: string): Promise<TextDocument> {
  if (file === '-') return readDocument('', await readAll(process.stdin));
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    throw new BadInput(`cannot read ${file}`);
  }
  return readDocument(file, content);
}

async function* checkLines(
  checker: Checker,
  { files: [file = '-'], ...known }: CheckOptions,
): AsyncGenerator<Findings> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  let number = 0;
  for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (source.trim() === '') continue;
    const line = parseLine(source, number);
    const findings = checker.check(plainText(line.text, line.title ?? ''), {
      lang: line.lang ?? known.lang,
      published: line.published ?? known.published,
    });
    yield findings;
    await write(`${JSON.stringify({ id: line.id, ...findings })}\n`);
  }
}

/** Writes, and waits while the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

// A reader that closes early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main();
} catch (error) {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!(error instanceof BadInput) && !isMissing) throw error;
  console.error(`check: ${(error as Error).message}`);
  process.exitCode = 2;
}
