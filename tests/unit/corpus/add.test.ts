import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addStatement } from '../../../cli/corpus/add.ts';
import { compile } from '../../../corpus/compile.ts';
import { readCorpusFiles } from '../../../corpus/read-files.ts';
import { corpusOf, example } from './example-corpus.ts';

const ANSWERS = {
  text: 'Our friendship is as solid as a rock.',
  lang: 'en',
  speaker: '某人',
  role: 'Spokesperson',
  body: 'Ministry',
  country: 'CN',
  date: '2022-03-07',
  occasion: 'Press conference',
  url: 'https://example.org/rock',
  title: 'Transcript',
  publisher: 'Ministry',
  kind: 'primary',
  topics: 'partnership, Alliance',
  key: 'Rock solid!',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  for (const { name, text } of corpusOf(example())) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const recordsIn = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as { id: string }[];

describe('add', () => {
  test('writes a valid record at its place, with what may stay out filled in', async () => {
    const added = await addStatement(folder, ANSWERS, null);
    expect(added).toEqual({ id: '2022-03-07-person-rock-solid', file: 'statements/2022.json' });
    const record = (await recordsIn('statements/2022.json')).find(({ id }) => id === '2022-03-07-person-rock-solid');
    expect(record).toMatchObject({
      speaker: 'person',
      form: 'whole',
      textStatus: 'original',
      topics: ['partnership', 'alliance'],
      evidence: [{ url: ANSWERS.url, kind: 'primary', seen: ANSWERS.text }],
      licence: 'Official text of a public body, published by Ministry; quoted with source',
      history: [],
    });
    expect(compile(await readCorpusFiles(folder)).faults).toEqual([]);
  });

  test('never overwrites: the same id is refused and the files stay', async () => {
    await addStatement(folder, ANSWERS, null);
    const before = await readFile(join(folder, 'statements/2022.json'), 'utf8');
    expect(await addStatement(folder, { ...ANSWERS, text: 'Other words' }, null)).toEqual({
      objections: ['--key: there is a statement with the id “2022-03-07-person-rock-solid”; name this one otherwise'],
    });
    expect(await readFile(join(folder, 'statements/2022.json'), 'utf8')).toBe(before);
  });

  test('makes a record for a speaker who has none', async () => {
    await addStatement(folder, { ...ANSWERS, speaker: 'José Borrell' }, null);
    expect(await recordsIn('speakers.json')).toContainEqual({
      id: 'jose-borrell',
      kind: 'person',
      names: { en: 'José Borrell' },
    });
  });

  test('begins a file for a year that has none', async () => {
    expect(await addStatement(folder, { ...ANSWERS, date: '2027' }, null)).toMatchObject({
      file: 'statements/2027.json',
    });
  });

  test('names every flag that is missing or wrong, and writes nothing', async () => {
    const { text: _, ...rest } = ANSWERS;
    expect(await addStatement(folder, { ...rest, date: 'yesterday', kind: 'rumour' }, null)).toEqual({
      objections: [
        '--text: The exact words; it is missing',
        '--date: a date such as 2022-02-04, 2022-02 or 2022',
        expect.stringContaining('--kind: ("primary" | "reprint" | "secondary")'),
      ],
    });
    expect(await recordsIn('statements/2022.json')).toHaveLength(2);
  });

  test('writes nothing that would not compile', async () => {
    expect(await addStatement(folder, { ...ANSWERS, date: '2022-02-31' }, null)).toEqual({
      objections: ['statements/2022.json › 2022-02-31-person-rock-solid › date: a day that is in the calendar'],
    });
    expect(await recordsIn('statements/2022.json')).toHaveLength(2);
  });

  test('asks for what is missing, and again when an answer will not do', async () => {
    const { date: _, ...rest } = ANSWERS;
    const asked: string[] = [];
    const replies = ['yesterday', '2022-03-08'];
    const ask = async (question: string) => {
      asked.push(question);
      return question.includes('When') ? (replies.shift() ?? '') : '';
    };
    expect(await addStatement(folder, rest, ask)).toMatchObject({ id: '2022-03-08-person-rock-solid' });
    expect(asked.filter((question) => question.includes('When'))).toEqual([
      'When (2022-02-04, 2022-02 or 2022): ',
      'Expected a date such as 2022-02-04, 2022-02 or 2022. When (2022-02-04, 2022-02 or 2022): ',
    ]);
  });
});
