import 'fake-indexeddb/auto';
import { Buffer } from 'node:buffer';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSource } from '../../../core/lookup/directory.ts';
import type { Pack } from '../../../core/pack/schema.ts';
import { serialisePack } from '../../../corpus/compile.ts';
import { directoryOf } from '../../../corpus/directory.ts';
import type { BundledPack } from '../../../platform/bundled-pack.ts';
import { closePackDatabase } from '../../../platform/packs/database.ts';
import { lookupOn, openShelf, withKeptPacks } from '../../../platform/packs/kept-packs.ts';
import { saveOwn } from '../../../platform/packs/own.ts';
import { hasOnlyBundledPhrases, phraseRecordsOn } from '../../../platform/packs/phrase-records.ts';
import { savePack } from '../../../platform/packs/save.ts';
import { ADA, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const BUNDLED = examplePack({
  id: 'bundled',
  speakers: [ADA],
  statements: [statement({ id: 'theirs', text: 'Words', date: '2020' })],
  phrases: [phrase('bundled-phrase', ['theirs'])],
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closePackDatabase);

const unreachable = (fault: unknown) => expect.unreachable(String(fault));
const save = (pack: Pack) =>
  savePack(pack, { fileName: '', signal: new AbortController().signal, onWritten: () => {} });

function bundled(): BundledPack {
  const text = serialisePack(BUNDLED);
  const directory = directoryOf(BUNDLED, text, 'v1');
  const bytes = Buffer.from(text);
  return { directory, source: fileSource(directory, async (start, end) => bytes.subarray(start, end).toString()) };
}

const shelf = () => openShelf(Promise.resolve(bundled()), unreachable);
const records = ({ terms, companies, phrases }: Pick<Pack, 'terms' | 'companies' | 'phrases'>) => ({
  terms,
  companies,
  phrases,
});

test('the phrase table is made of what all records together would give, without their statements', async () => {
  await save(examplePack({ phrases: [phrase('closed', ['garden'])], statements: [statement(GARDEN)] }));
  await save(
    examplePack({
      id: 'open',
      statements: [statement({ id: 'answer', text: 'B', date: '2022', relations: [{ kind: 'answers', id: 'gone' }] })],
      phrases: [phrase('leads-on', ['theirs']), phrase('leads-nowhere', ['answer'])],
    }),
  );
  await saveOwn([
    { list: 'speakers', record: ADA },
    { list: 'phrases', record: phrase('mine', ['garden', 'gone', 'theirs']) },
    { list: 'phrases', record: phrase('lost', ['gone']) },
  ]);
  const whole = await withKeptPacks(BUNDLED, unreachable);
  expect((await phraseRecordsOn(await shelf(), BUNDLED)).map(records)).toEqual(whole.map(records));
});

const GARDEN = { id: 'garden', text: 'A', date: '2021' };

test.each([
  ['nothing is kept', async () => {}, true],
  ['a pack without phrases is on', () => save(examplePack({ phrases: [] })), true],
  ['a pack with phrases is on', () => save(examplePack()), false],
  ['a person has a statement', () => saveOwn([{ list: 'statements', record: statement(GARDEN) }]), true],
  ['a person has a phrase', () => saveOwn([{ list: 'phrases', record: phrase('p', ['theirs']) }]), false],
])('the table of the build serves: %s', async (_name, keep, expected) => {
  await keep();
  expect(hasOnlyBundledPhrases(await shelf())).toBe(expected);
});

test('corrections of all packs are known without their statements', async () => {
  const history = [{ date: '2024-05-06', change: 'The date.' }];
  await save(examplePack({ statements: [statement({ ...GARDEN, history })], phrases: [] }));
  expect(await lookupOn(await shelf()).corrections()).toEqual([{ id: 'garden', ...history[0] }]);
});
