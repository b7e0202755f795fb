import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isClosed } from '../../../core/pack/is-closed.ts';
import { joinPacks } from '../../../core/pack/join.ts';
import type { Pack } from '../../../core/pack/schema.ts';
import { closePackDatabase } from '../../../platform/packs/database.ts';
import { withKeptPacks } from '../../../platform/packs/kept-packs.ts';
import { listOwn, ownPack, removeOwn, restoreOwn, saveOwn } from '../../../platform/packs/own.ts';
import { savePack } from '../../../platform/packs/save.ts';
import { setPackOn } from '../../../platform/packs/store.ts';
import { dropTable, fingerprintOf, keepTable, keptTable } from '../../../platform/packs/table-cache.ts';
import { ADA, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const BUNDLED = examplePack({
  id: 'bundled',
  statements: [statement({ id: 'theirs', text: 'Words', date: '2020' })],
  phrases: [],
});
const OWN = statement({ id: 'own', text: 'Own words', date: '2021' });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closePackDatabase);

const imported = (pack: Pack) => ({ pack, isClosed: isClosed(pack) });
const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('joining packs', () => {
  test('own records come before imported ones, and the bundled pack first', () => {
    const own = examplePack({ id: 'own-1', statements: [OWN], phrases: [] });
    expect(ids(joinPacks(BUNDLED, [imported(examplePack())], own))).toEqual(['bundled', 'own-1', 'example']);
  });

  test('what points to a record that has gone is left out', () => {
    const pack = examplePack({
      statements: [statement({ id: 'a', text: 'A', date: '2020', relations: [{ kind: 'answers', id: 'theirs' }] })],
      phrases: [phrase('to-a', ['a']), phrase('to-theirs', ['theirs'])],
    });
    expect(ids(joinPacks(BUNDLED, [imported(pack)], null)[1]?.phrases)).toEqual(['to-a', 'to-theirs']);
    const [, left] = joinPacks({ ...BUNDLED, statements: [] }, [imported(pack)], null);
    expect(left).toMatchObject({ statements: [], phrases: [] });
  });

  test('an own phrase stays with the statements that are there', () => {
    const own = examplePack({
      statements: [OWN],
      phrases: [phrase('mine', ['gone', 'own']), phrase('lost', ['gone'])],
    });
    expect(joinPacks(BUNDLED, [], own)[1]?.phrases).toMatchObject([{ id: 'mine', statements: ['own'] }]);
  });
});

describe('the library of a person', () => {
  const library = () => withKeptPacks(BUNDLED, (fault) => expect.unreachable(String(fault)));

  test('is the bundled pack until something is added', async () => {
    expect(await library()).toEqual([BUNDLED]);
  });

  test('has the packs that are on', async () => {
    await savePack(examplePack(), { fileName: '', signal: new AbortController().signal, onWritten: () => {} });
    expect(ids(await library())).toEqual(['bundled', 'example']);
    await setPackOn('example', false);
    expect(ids(await library())).toEqual(['bundled']);
  });

  test('falls back to the bundled pack when the database does not open', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
    } as unknown as IDBFactory;
    const faults: unknown[] = [];
    expect(await withKeptPacks(BUNDLED, (fault) => faults.push(fault))).toEqual([BUNDLED]);
    expect(faults).toHaveLength(1);
  });
});

describe('a pack whose links hold by themselves', () => {
  const pack = examplePack();
  test.each<[string, Partial<Pack>, boolean]>([
    ['is closed', {}, true],
    ['a phrase leads outside', { phrases: [phrase('to-theirs', ['theirs'])] }, false],
    ['a speaker stands outside', { speakers: [] }, false],
    [
      'an answer to one outside',
      { statements: [{ ...OWN, relations: [{ kind: 'answers', id: 'theirs' }] }], phrases: [] },
      false,
    ],
    [
      'superseded by one outside',
      { statements: [{ ...OWN, status: { kind: 'superseded', by: 'theirs' } }], phrases: [] },
      false,
    ],
    [
      'members that stand outside',
      { speakers: [...pack.speakers, { ...ADA, id: 'both', members: ['nobody'] }] },
      false,
    ],
  ])('%s', (_name, fields, expected) => {
    expect(isClosed({ ...pack, ...fields })).toBe(expected);
  });
});

describe('the kept phrase table', () => {
  const table = { bytes: new ArrayBuffer(4), tableVersion: 'v', phrases: ['p'] };

  test('is right until anything that it is made of changes', async () => {
    const before = await fingerprintOf('bundled 1');
    await keepTable({ ...table, fingerprint: before });
    expect(await keptTable(await fingerprintOf('bundled 1'))).toMatchObject(table);
    expect(await keptTable(await fingerprintOf('bundled 2'))).toBeNull();

    await savePack(examplePack(), { fileName: '', signal: new AbortController().signal, onWritten: () => {} });
    expect(await keptTable(await fingerprintOf('bundled 1'))).toBeNull();
    await setPackOn('example', false);
    expect(await keptTable(await fingerprintOf('bundled 1'))).toMatchObject(table);
    await saveOwn([{ list: 'statements', record: OWN }]);
    expect(await keptTable(await fingerprintOf('bundled 1'))).toBeNull();
  });

  test('is gone when it is dropped', async () => {
    const fingerprint = await fingerprintOf('bundled');
    await keepTable({ ...table, fingerprint });
    await dropTable();
    expect(await keptTable(fingerprint)).toBeNull();
  });
});

describe('own records', () => {
  const save = (text = OWN.text) =>
    saveOwn([
      { list: 'speakers', record: ADA },
      { list: 'statements', record: { ...OWN, text } },
    ]);
  const names = { title: 'Mine', publisher: 'Me' };

  test('none make no pack', async () => {
    expect(await ownPack(names)).toBeNull();
  });

  test('make a pack with an id that stays', async () => {
    await save();
    const first = await ownPack(names);
    await save('Corrected words');
    const second = await ownPack(names);
    expect(first).toMatchObject({ title: 'Mine', statements: [OWN], speakers: [ADA] });
    expect(second).toMatchObject({ id: first?.id, statements: [{ text: 'Corrected words' }] });
  });

  test('removed and brought back', async () => {
    await save();
    await removeOwn('statements', ['own']);
    expect((await ownPack(names))?.statements).toEqual([]);
    await restoreOwn('statements', ['own']);
    expect((await ownPack(names))?.statements).toEqual([OWN]);
    expect(await listOwn('statements')).toMatchObject([{ id: 'own', removedAt: null }]);
  });
});
