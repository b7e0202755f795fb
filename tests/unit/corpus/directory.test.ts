import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { fileSource, idsInDirectory } from '../../../core/lookup/directory.ts';
import { memorySource } from '../../../core/lookup/record-source.ts';
import { serialisePack } from '../../../corpus/compile.ts';
import { directoryOf } from '../../../corpus/directory.ts';
import { ADA, BORIS, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const PACK = examplePack({
  title: '{"statements":[]}', // looks like a list of the file and is none
  speakers: [ADA, BORIS],
  statements: [
    statement({ id: 'a', text: '世代友好 – “no limits”', date: '2021', relations: [{ kind: 'answers', id: 'b' }] }),
    statement({ id: 'b', text: '𝔘nd 🜍', date: '2022', history: [{ date: '2024-01-02', change: 'A date.' }] }),
  ],
  phrases: [phrase('p', ['b', 'a'])],
});
const TEXT = serialisePack(PACK);
const BYTES = Buffer.from(TEXT);

const directory = JSON.parse(JSON.stringify(directoryOf(PACK, TEXT, 'v1')));
const textAt = async (start: number, end: number) => BYTES.subarray(start, end).toString('utf8');
const fromFile = fileSource(directory, textAt);
const fromMemory = memorySource(PACK);

test.each([
  ['statements', ['b', 'a', 'nowhere']],
  ['speakers', [BORIS.id]],
  ['phrases', ['p']],
  ['statements', []],
] as const)('%s %j are read from their places as they stand in the pack', async (list, ids) => {
  expect(await fromFile.read(list, ids)).toEqual(await fromMemory.read(list, ids));
});

test('links and corrections are those of the records', async () => {
  expect(await fromFile.links()).toEqual(await fromMemory.links());
  expect((await fromFile.links()).corrections).toEqual([{ id: 'b', date: '2024-01-02', change: 'A date.' }]);
});

test('a record is read once', async () => {
  let reads = 0;
  const source = fileSource(directory, (start, end) => {
    reads++;
    return textAt(start, end);
  });
  await source.read('statements', ['a']);
  await source.read('statements', ['a']);
  expect(reads).toBe(1);
});

test('it knows the ids that others may point to', () => {
  const { statements, speakers } = idsInDirectory(directory);
  expect([...statements, ...speakers]).toEqual(['a', 'b', ADA.id, BORIS.id]);
});

test('a text that is not that of the pack is a mistake', () => {
  expect(() => directoryOf(PACK, TEXT.replace('nd 🜍', 'nd'), 'v1')).toThrow('statements b');
});
