import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecordsById } from '../../../platform/packs/chunks.ts';
import { closePackDatabase, packDatabase } from '../../../platform/packs/database.ts';
import { KEPT_LIMITS, UNDO_MS } from '../../../platform/packs/limits.ts';
import { IMPORT_LOCK, savePack } from '../../../platform/packs/save.ts';
import {
  cleanUp,
  listPacks,
  loadPack,
  loadPacksThatAreOn,
  removePack,
  restorePack,
  setPackOn,
} from '../../../platform/packs/store.ts';
import { examplePack, exampleStatements } from '../../fixtures/pack.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closePackDatabase();
});

const save = (pack = examplePack(), signal = new AbortController().signal, onWritten = (_records: number) => {}) =>
  savePack(pack, { fileName: 'example.json', signal, onWritten });
const rowCount = async () => (await packDatabase()).count('chunks');

describe('keeping a pack', () => {
  test('gives back what was kept', async () => {
    expect(await save()).toMatchObject({ ok: true, isUpdate: false, changes: { added: { statements: 3 } } });
    expect(await loadPack('example')).toEqual(examplePack());
    expect(await listPacks()).toMatchObject([{ id: 'example', isOn: true, fileName: 'example.json', removedAt: null }]);
  });

  test('the same pack again adds and changes nothing', async () => {
    await save();
    const again = await save();
    expect(again).toMatchObject({
      isUpdate: true,
      changes: { added: { statements: 0 }, changed: { statements: 0 }, removed: { statements: 0 } },
    });
    expect(await listPacks()).toHaveLength(1);
  });

  test('an update says what it added, changed and removed, and leaves only its own records', async () => {
    await save(examplePack({ statements: exampleStatements(250) }));
    const [first, second, ...rest] = exampleStatements(260);
    if (!first || !second) throw new Error('example too small');
    const outcome = await save(
      examplePack({ statements: [first, { ...second, text: 'Other words' }, ...rest.slice(1)] }),
    );
    expect(outcome).toMatchObject({
      changes: { added: { statements: 10 }, changed: { statements: 1 }, removed: { statements: 1 } },
    });
    const keys = await (await packDatabase()).getAllKeys('chunks');
    expect(new Set(keys.map(([generation]) => generation)).size).toBe(1);
    expect((await loadPack('example'))?.statements).toHaveLength(259);
  });

  test('an update leaves a pack off that was off', async () => {
    await save();
    await setPackOn('example', false);
    await save(examplePack({ version: '1.1.0' }));
    expect(await listPacks()).toMatchObject([{ isOn: false, head: { version: '1.1.0' } }]);
  });

  test('a row of an earlier version gives back its records one by one', async () => {
    const records = exampleStatements(3);
    await (await packDatabase()).put('chunks', { generation: 7, list: 'statements', first: 'said-0000', records });
    expect(await readRecordsById(7, 'statements', ['said-0002', 'nowhere'])).toEqual([records[2]]);
  });

  test('one record is found without reading the pack', async () => {
    await save(examplePack({ statements: exampleStatements(350) }));
    const [pack] = await listPacks();
    const find = async (id: string) => (await readRecordsById(pack?.generation ?? 0, 'statements', [id]))[0] ?? null;
    for (const id of ['said-0000', 'said-0099', 'said-0100', 'said-0349']) expect((await find(id))?.id).toBe(id);
    expect(await find('said-0350')).toBeNull();
    expect(await find('a')).toBeNull();
  });

  test('a second import at the same time is told to wait', async () => {
    const outcome = await navigator.locks.request(IMPORT_LOCK, () => save());
    expect(outcome).toEqual({ ok: false, reason: 'busy' });
  });

  test('more than the limits is refused before anything is written', async () => {
    const much = { ...examplePack(), statements: { length: KEPT_LIMITS.statements + 1 } as never };
    expect(await save(much)).toEqual({ ok: false, reason: 'too-much' });
    expect(await rowCount()).toBe(0);
  });
});

describe('an import that does not come to its end', () => {
  test.each([1, 2, 3])('cancelled after %i writings: the old pack is whole, nothing is left over', async (writings) => {
    await save();
    const rows = await rowCount();
    const end = new AbortController();
    let seen = 0;
    const outcome = await save(examplePack({ statements: exampleStatements(4000) }), end.signal, () => {
      if (++seen === writings) end.abort();
    });
    expect(outcome).toEqual({ ok: false, reason: 'cancelled' });
    expect(await loadPack('example')).toEqual(examplePack());
    expect(await rowCount()).toBe(rows);
  });

  test('the disk is full: said so, and the old pack is whole', async () => {
    await save();
    let puts = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'chunks' && ++puts > 3) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, row);
    });
    expect(await save(examplePack({ statements: exampleStatements(4000) }))).toEqual({ ok: false, reason: 'full' });
    vi.restoreAllMocks();
    expect(await loadPack('example')).toEqual(examplePack());
  });

  test('the browser dies in the middle: the next start clears what was left', async () => {
    await save();
    const rows = await rowCount();
    const database = await packDatabase();
    await database.put('chunks', { generation: 99, list: 'statements', first: 'a', ids: [], texts: [] });
    await database.put('chunks', { generation: 99, list: 'statements', first: 'b', ids: [], texts: [] });
    await cleanUp();
    expect(await rowCount()).toBe(rows);
    expect(await loadPack('example')).toEqual(examplePack());
  });

  test('what is being written is not cleared away', async () => {
    const database = await packDatabase();
    await database.put('chunks', { generation: 99, list: 'statements', first: 'a', ids: [], texts: [] });
    await navigator.locks.request(IMPORT_LOCK, () => cleanUp());
    expect(await rowCount()).toBe(1);
  });
});

describe('taking a pack out', () => {
  test('off: it stays and is not read', async () => {
    await save();
    expect(await setPackOn('example', false)).toBe(true);
    expect(await loadPacksThatAreOn()).toEqual([]);
    await setPackOn('example', true);
    expect(await loadPacksThatAreOn()).toEqual([{ pack: examplePack(), isClosed: true }]);
  });

  test('removed: not read, and back with undo', async () => {
    await save();
    await removePack('example');
    expect(await loadPacksThatAreOn()).toEqual([]);
    await cleanUp();
    expect(await restorePack('example')).toBe(true);
    expect(await loadPacksThatAreOn()).toEqual([{ pack: examplePack(), isClosed: true }]);
  });

  test('removed long ago: its room is given back', async () => {
    await save();
    const now = Date.now();
    await removePack('example', now);
    await cleanUp(now + UNDO_MS + 1);
    expect(await restorePack('example')).toBe(false);
    expect(await rowCount()).toBe(0);
  });

  test('a pack that is not there', async () => {
    expect(await removePack('nothing')).toBe(false);
    expect(await loadPack('nothing')).toBeNull();
  });
});
