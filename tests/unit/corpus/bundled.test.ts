import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Compiled, compile } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';

// The phrases that news prints most; what was said in their words, and said again, must be joined.
const BEST_KNOWN = [
  'no-limits',
  'forbidden-areas',
  'nothing-but-rhetoric',
  'new-era-partnership',
  'better-than-alliance',
  'non-alliance',
  'rock-solid',
  'back-to-back',
  'changes-100-years',
  'the-more-unstable-the-world',
  'decisive-enabler',
  'creator-of-the-crisis',
  'adding-fuel',
  'root-causes',
  'merits',
  'peace-and-justice',
  'legitimate-security',
  'sovereignty-territorial-integrity',
  'nuclear-threat',
  'nuclear-war-cannot-be-won',
];

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(await readCorpusFiles(fileURLToPath(new URL('../../../corpus', import.meta.url))));
});

test('the corpus that ships has no fault', () => {
  expect(compiled.faults.map(faultLine)).toEqual([]);
});

test('every file keeps its records sorted by id, so that a change shows as a small difference', async () => {
  const files = await readCorpusFiles(fileURLToPath(new URL('../../../corpus', import.meta.url)));
  for (const { name, text } of files.filter(({ name }) => /^(?:statements\/|speakers)/.test(name))) {
    const ids = (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
    expect(ids, name).toEqual([...ids].sort());
  }
});

test('no speaker is there for nothing', () => {
  const pack = compiled.pack;
  const used = new Set(pack?.statements.map(({ speaker }) => speaker));
  for (const speaker of pack?.speakers ?? []) for (const id of speaker.members ?? []) used.add(id);
  expect(pack?.speakers.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
});

test('answers and repetitions are not older than what they answer', () => {
  const dates = new Map(compiled.pack?.statements.map(({ id, date }) => [id, date]));
  const backwards = compiled.pack?.statements.flatMap(({ id, date, relations }) =>
    relations
      .filter((relation) => (dates.get(relation.id) ?? '').slice(0, date.length) > date)
      .map((r) => `${id} ${r.kind} ${r.id}`),
  );
  expect(backwards).toEqual([]);
});

test.each(BEST_KNOWN)('no statement behind “%s” stands alone in time', (id) => {
  const statements = compiled.pack?.statements ?? [];
  const joined = new Set(statements.flatMap((each) => each.relations.flatMap((relation) => [each.id, relation.id])));
  const phrase = compiled.pack?.phrases.find((each) => each.id === id);
  expect(phrase?.statements.filter((statement) => !joined.has(statement))).toEqual([]);
});

test('a statement names another one once, and never itself', () => {
  const twice = compiled.pack?.statements.flatMap(({ id, relations }) => {
    const named = [id, ...relations.map((relation) => relation.id)];
    return named.filter((each, at) => named.indexOf(each) !== at).map((each) => `${id} › ${each}`);
  });
  expect(twice).toEqual([]);
});

test('“since when the press says so” names a day and a page for phrases of the press', () => {
  const coined = compiled.pack?.phrases.filter(({ kind }) => kind === 'press-coinage') ?? [];
  expect(coined.filter(({ pressSince }) => !pressSince).map(({ id }) => id)).toEqual([]);
});
