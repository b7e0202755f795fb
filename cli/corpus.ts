import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readPackAtOnce } from '../core/pack/read-pack.ts';
import { buildPack, CORPUS_FOLDER, compileCorpus } from '../corpus/build.ts';
import { faultLine } from '../corpus/faults.ts';
import { OFFICES_FILE, officeFaults, readOffices } from '../corpus/offices.ts';
import { readVerification, VERIFICATION_FILE, verificationFaults } from '../corpus/verification.ts';
import { addStatement } from './corpus/add.ts';
import { barTable } from './corpus/bars.ts';
import { checkLinks } from './corpus/link-check.ts';
import { picture } from './corpus/picture.ts';
import { QUESTIONS } from './corpus/questions.ts';
import { statistics } from './corpus/statistics.ts';
import { verificationPage } from './corpus/verification-page.ts';

const USAGE = `Usage: npm run corpus -- COMMAND
  check [--warnings] [PACK.json]   every fault as file › record › field: expectation; exit 1 when there is one
  add [--FLAG ANSWER …]            asks for a statement and writes it; with all flags it asks nothing
  stats [--svg FILE]               statements by year, speaker, topic, language, kind of evidence
  verify [--links]                 writes docs/corpus/verification.md; --links tries every address and only reports
Flags of add: ${QUESTIONS.map(({ flag }) => `--${flag}`).join(' ')}`;

const VERIFICATION_PAGE = join(CORPUS_FOLDER, '../docs/corpus/verification.md');

const { values, positionals } = readArguments();
const [command, file] = positionals;
if (command === 'check') process.exitCode = file === undefined ? await check() : await checkPack(file);
else if (command === 'add') process.exitCode = await add();
else if (command === 'stats') await stats();
else if (command === 'verify') process.exitCode = values.links ? await tryLinks() : await verify();
else {
  console.log(USAGE);
  process.exitCode = command === undefined ? 0 : 2;
}

function readArguments() {
  const answers = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }]));
  try {
    return parseArgs({
      allowPositionals: true,
      options: { ...answers, warnings: { type: 'boolean' }, links: { type: 'boolean' }, svg: { type: 'string' } },
    });
  } catch (error) {
    console.error(`corpus: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

async function check(): Promise<number> {
  const { pack, faults, warnings } = await compileCorpus();
  const { entries, faults: logFaults } = await readLog();
  const { holders, faults: holderFaults } = readOffices(await readFile(join(CORPUS_FOLDER, OFFICES_FILE), 'utf8'));
  const ofPack = pack ? [...verificationFaults(entries, pack), ...officeFaults(holders, pack)] : [];
  const all = [...faults, ...logFaults, ...holderFaults, ...ofPack];
  for (const fault of all) console.log(faultLine(fault));
  if (values.warnings) for (const warning of warnings) console.log(`warning: ${faultLine(warning)}`);
  const counted = pack ? `${pack.statements.length} statements, ${pack.phrases.length} phrases, ` : '';
  console.log(`${counted}${all.length} faults, ${warnings.length} warnings`);
  return all.length > 0 ? 1 : 0;
}

async function checkPack(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    console.error(`corpus: cannot read ${path}`);
    return 2;
  }
  const pack = await buildPack();
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const read = readPackAtOnce(text, {
    speakers: ids(pack.speakers),
    statements: ids(pack.statements),
    terms: ids(pack.terms),
    companies: ids(pack.companies),
  });
  if (!read.ok) {
    console.log(`${path}: ${read.reason}`);
    return 1;
  }
  for (const { list, record, field, reason } of read.refused) {
    console.log(faultLine({ file: list, record, field, expected: reason }));
  }
  console.log(
    `${read.pack.statements.length} statements, ${read.pack.phrases.length} phrases, ${read.refusedCount} refused`,
  );
  return read.refusedCount > 0 ? 1 : 0;
}

async function add(): Promise<number> {
  const given = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const added = await addStatement(CORPUS_FOLDER, given, terminal && ((question) => terminal.question(question)));
  terminal?.close();
  if ('objections' in added) {
    for (const line of added.objections) console.error(line);
    return 2;
  }
  console.log(
    `${added.id} stands in corpus/${added.file}. Its entry in corpus/${VERIFICATION_FILE} is still to be written.`,
  );
  return 0;
}

async function stats(): Promise<void> {
  const tallies = statistics(await buildPack());
  console.log(tallies.map((tally) => barTable(tally)).join('\n\n'));
  if (values.svg) await writeFile(values.svg, picture(tallies));
}

async function verify(): Promise<number> {
  const pack = await buildPack();
  const { entries, faults } = await readLog();
  const all = [...faults, ...verificationFaults(entries, pack)];
  for (const fault of all) console.log(faultLine(fault));
  if (all.length > 0) return 1;
  await writeFile(VERIFICATION_PAGE, verificationPage(entries, pack.statements));
  console.log(`docs/corpus/verification.md: ${entries.length} records`);
  return 0;
}

/** Dead links are reported and never fail a build: pages come and go, and some hosts answer only to browsers. */
async function tryLinks(): Promise<number> {
  const { statements } = await buildPack();
  const urls = statements.flatMap(({ source, evidence }) => [source.url ?? [], evidence.map(({ url }) => url)].flat());
  const results = await checkLinks(urls, ({ url, answer, isAlive }) => {
    if (!isAlive) console.log(`${answer.padEnd(28)} ${url}`);
  });
  console.log(`${results.length} addresses, ${results.filter(({ isAlive }) => !isAlive).length} without a good answer`);
  return 0;
}

async function readLog() {
  return readVerification(await readFile(join(CORPUS_FOLDER, VERIFICATION_FILE), 'utf8'));
}
