import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { buildPack } from '../corpus/build.ts';
import { type Checker, createChecker } from './check/checker.ts';
import { BadInput, parseLine } from './check/lines.ts';
import { report } from './check/report.ts';
import { plainText, readDocument } from './read/read.ts';

const USAGE = `Usage: npm run --silent check -- [--json | --jsonl] [--lang LL] [FILE | -]
Finds the phrases and quotations of a text that stand in the corpus. FILE is text, Markdown (.md) or HTML (.html);
“-” or nothing is text from standard input.
  --json    one JSON object in place of the report
  --jsonl   each line of input is {"id", "text", "lang"?, "title"?}, each line of output {"id", "phrases", "quotations"}
  --lang    language of the text, as in “en”`;

interface Options {
  json: boolean;
  jsonl: boolean;
  lang: string | undefined;
  file: string;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    return;
  }
  const check = createChecker(await buildPack());
  if (options.jsonl) await checkLines(check, options);
  else await checkFile(check, options);
}

function readOptions(args: string[]): Options | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  if (values.json && values.jsonl) throw new BadInput('--json and --jsonl cannot be used together');
  if (positionals.length > 1) throw new BadInput('one FILE at a time');
  return {
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    lang: values.lang,
    file: positionals[0] ?? '-',
  };
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function checkFile(check: Checker, { file, json, lang }: Options): Promise<void> {
  const content = file === '-' ? await readAll(process.stdin) : await read(file);
  const document = await readDocument(file === '-' ? '' : file, content);
  const findings = check(document, lang);
  process.stdout.write(json ? `${JSON.stringify(findings)}\n` : report(document, findings));
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new BadInput(`cannot read ${file}`);
  }
}

async function checkLines(check: Checker, { file, lang }: Options): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  let number = 0;
  for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (source.trim() === '') continue;
    const line = parseLine(source, number);
    const findings = check(plainText(line.text, line.title ?? ''), line.lang ?? lang);
    const isAccepted = process.stdout.write(`${JSON.stringify({ id: line.id, ...findings })}\n`);
    if (!isAccepted) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

// A reader that closes early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main();
} catch (error) {
  if (!(error instanceof BadInput) && !isMissingFile(error)) throw error;
  console.error(`check: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
