import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type ReadPack, readPackAtOnce } from '../../../core/pack/read-pack.ts';
import { CORPUS_FOLDER } from '../../../corpus/build.ts';
import { compile } from '../../../corpus/compile.ts';
import { faultLine } from '../../../corpus/faults.ts';
import { matcherFor } from '../../../corpus/matcher.ts';
import { compareText } from '../../../corpus/parse-files.ts';

let text: string;
let read: ReadPack;
beforeAll(async () => {
  text = await readFile(join(CORPUS_FOLDER, 'examples/nato-russia.pack.json'), 'utf8');
  read = readPackAtOnce(text);
});

test('a pack on another subject is taken whole, as a person would import it', () => {
  expect(read).toMatchObject({ ok: true, refused: [], refusedCount: 0 });
  expect(read.ok && read.pack.statements.length).toBeGreaterThanOrEqual(20);
});

test('its phrases find their examples by the rules that it brings with it', () => {
  const { speakers, statements, terms, companies, phrases, ...head } = JSON.parse(text);
  const lists = { 'statements/all.json': statements, 'phrases/all.json': phrases };
  const files = {
    'pack.json': head,
    'speakers.json': speakers,
    'terms.json': terms,
    'companies.json': companies,
    ...lists,
  };
  const { faults } = compile(
    Object.entries(files).map(([name, content]) => ({ name, text: JSON.stringify(content) })),
    { matcherFor },
  );
  expect(faults.map(faultLine)).toEqual([]);
});

test('its records are sorted, so that a change shows as a small difference', () => {
  const ids = read.ok ? read.pack.statements.map(({ id }) => id) : [];
  expect(ids).toEqual([...ids].sort(compareText));
});
