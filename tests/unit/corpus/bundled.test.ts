import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Compiled, compile } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';

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
