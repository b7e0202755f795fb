import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '../../corpus/compile.ts';
import { faultLine } from '../../corpus/faults.ts';
import { insertRecord, statementFile } from '../../corpus/insert-record.ts';
import { readCorpusFiles } from '../../corpus/read-files.ts';
import { findSpeaker, newSpeaker, newStatement } from './new-statement.ts';
import { type Answers, objection, QUESTIONS } from './questions.ts';

/** Asks a person; `null` when there is nobody to ask and flags must do. */
export type Ask = ((question: string) => Promise<string>) | null;

/** What came of it: the id of the new record, or what stands in its way. */
export type Added = { readonly id: string; readonly file: string } | { readonly objections: readonly string[] };

/**
 * Adds a statement to the corpus in `folder`. Nothing is overwritten, and nothing is written that would not compile.
 *
 * @param given - answers from flags; only what is missing is asked
 */
export async function addStatement(folder: string, given: Answers, ask: Ask): Promise<Added> {
  const { answers, objections } = await allAnswers(given, ask);
  if (objections.length > 0) return { objections };
  const before = await readCorpusFiles(folder);
  const { pack, faults } = compile(before);
  if (!pack) return { objections: faults.map(faultLine) };

  const named = answers.speaker ?? '';
  const speaker = findSpeaker(pack.speakers, named);
  const made = speaker ?? newSpeaker(named);
  const withSpeaker = speaker ? before : insertRecord(before, 'speakers.json', made);
  if (!withSpeaker) return { objections: [`--speaker: there is another speaker with the id “${made.id}”`] };

  const record = newStatement(answers, made.id);
  const file = statementFile(
    answers.date ?? '',
    before.map(({ name }) => name),
  );
  const after = pack.statements.some(({ id }) => id === record.id) ? null : insertRecord(withSpeaker, file, record);
  if (!after)
    return { objections: [`--key: there is a statement with the id “${record.id}”; name this one otherwise`] };
  const compiled = compile(after);
  if (!compiled.pack) return { objections: compiled.faults.map(faultLine) };

  const old = new Map(before.map(({ name, text }) => [name, text]));
  const changed = after.filter(({ name, text }) => old.get(name) !== text);
  await Promise.all(changed.map(({ name, text }) => writeFile(join(folder, name), text)));
  return { id: record.id, file };
}

async function allAnswers(given: Answers, ask: Ask): Promise<{ answers: Answers; objections: string[] }> {
  const answers: Answers = {};
  const objections: string[] = [];
  for (const question of QUESTIONS) {
    const otherwise = question.otherwise?.(answers);
    const flag = given[question.flag];
    const wrong = flag === undefined ? null : objection(question, flag);
    if (flag !== undefined && wrong === null) answers[question.flag] = flag;
    else if (ask) answers[question.flag] = await askUntilRight(question, otherwise, ask);
    else if (wrong !== null) objections.push(`--${question.flag}: ${wrong}`);
    else if (otherwise === undefined) objections.push(`--${question.flag}: ${question.ask}; it is missing`);
    else answers[question.flag] = otherwise;
  }
  return { answers, objections };
}

async function askUntilRight(
  question: (typeof QUESTIONS)[number],
  otherwise: string | undefined,
  ask: NonNullable<Ask>,
): Promise<string> {
  const hint = otherwise === undefined ? '' : ` [${otherwise || 'may stay empty'}]`;
  let complaint = '';
  for (;;) {
    const answer = (await ask(`${complaint}${question.ask}${hint}: `)).trim();
    if (answer === '' && otherwise !== undefined) return otherwise;
    const wrong = objection(question, answer);
    if (wrong === null) return answer;
    complaint = `Expected ${wrong}. `;
  }
}
