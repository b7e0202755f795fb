import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePackDatabase, packDatabase } from '../../../platform/packs/database.ts';
import { UNDO_MS } from '../../../platform/packs/limits.ts';
import { removeOwn, saveOwn } from '../../../platform/packs/own.ts';
import { savePack } from '../../../platform/packs/save.ts';
import { cleanUp, loadPack, loadPacksThatAreOn, removePack, restorePack } from '../../../platform/packs/store.ts';
import { ADA } from '../../fixtures/library.ts';
import { examplePack, exampleStatements } from '../../fixtures/pack.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await closePackDatabase();
});

const save = (pack = examplePack()) =>
  savePack(pack, { fileName: 'example.json', signal: new AbortController().signal, onWritten: () => {} });
const update = examplePack({ version: '2.0.0', statements: exampleStatements(400) });
const rows = async () => (await packDatabase()).count('chunks');

/** As browsers name a full disk, a broken one, and a change that was taken back. */
const NAMES = ['QuotaExceededError', 'UnknownError', 'AbortError'];

/** Makes write number `at` fail, from 0, in whichever part of the database it falls. @returns how many were made */
function failAt(at: number, name: string): () => number {
  let writes = 0;
  for (const kind of ['put', 'add', 'delete'] as const) {
    const real = IDBObjectStore.prototype[kind] as (this: IDBObjectStore, ...row: never[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, kind).mockImplementation(function (this: IDBObjectStore, ...row: unknown[]) {
      if (writes++ === at) throw new DOMException('the disk does not', name);
      return real.apply(this, row as never[]);
    } as never);
  }
  return () => writes;
}

describe('the disk fails at any write of an import', () => {
  test('the pack is the old one or the new one, whole, and the outcome says which', async () => {
    const counted = failAt(-1, '');
    await save();
    await save(update);
    const all = counted();
    expect(all).toBeGreaterThan(5);
    vi.restoreAllMocks();

    for (let at = 0; at < all; at++) {
      const name = NAMES[at % NAMES.length] ?? '';
      await closePackDatabase();
      globalThis.indexedDB = new IDBFactory();
      await save();
      const before = await rows();
      failAt(at, name);
      const outcome = await save(update);
      vi.restoreAllMocks();
      expect(await loadPack('example'), `${name} at write ${at}`).toEqual(outcome.ok ? update : examplePack());
      await cleanUp();
      if (!outcome.ok) expect(await rows(), `${name} at write ${at}`).toBe(before);
      expect(await save(update), 'the next try').toMatchObject({ ok: true });
    }
  });

  test('reading that fails says so, and what is kept stays', async () => {
    await save();
    for (const kind of ['get', 'getAll', 'openCursor'] as const) {
      vi.spyOn(IDBObjectStore.prototype, kind).mockImplementation(() => {
        throw new DOMException('the disk does not', 'UnknownError');
      });
    }
    await expect(loadPacksThatAreOn()).rejects.toThrow('the disk does not');
    vi.restoreAllMocks();
    expect(await loadPack('example')).toEqual(examplePack());
  });
});

describe('the clock jumps', () => {
  const at = (ms: number) => vi.useFakeTimers({ now: ms, toFake: ['Date'] });
  const NOW = Date.UTC(2026, 0, 1);
  const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

  test('by less than the time to undo, either way: a removed pack can still be brought back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -UNDO_MS, max: UNDO_MS }), async (jump) => {
        await closePackDatabase();
        globalThis.indexedDB = new IDBFactory();
        at(NOW);
        await save();
        await removePack('example');
        at(NOW + jump);
        await cleanUp();
        expect(await restorePack('example')).toBe(true);
        expect(await loadPack('example')).toEqual(examplePack());
      }),
      { numRuns: 20 },
    );
  });

  test('back from a wrong year: what was removed then can be brought back for the usual time, and not for a year', async () => {
    at(NOW + YEAR_MS);
    await save();
    await saveOwn([{ list: 'speakers', record: ADA }]);
    await removeOwn('speakers', [ADA.id]);
    await removePack('example');
    at(NOW);
    await cleanUp();
    expect(await restorePack('example')).toBe(true);
    await removePack('example');
    at(NOW + UNDO_MS + 1);
    await cleanUp();
    expect(await restorePack('example')).toBe(false);
    expect(await rows()).toBe(0);
    expect(await (await packDatabase()).count('own')).toBe(0);
  });

  test('between two imports: the later one stands', async () => {
    at(NOW + YEAR_MS);
    await save();
    at(NOW);
    expect(await save(update)).toMatchObject({ ok: true, isUpdate: true });
    expect(await loadPacksThatAreOn()).toMatchObject([{ pack: { version: '2.0.0' } }]);
  });

  test('what is in use is never cleared away, whatever the clock says', async () => {
    at(NOW);
    await save();
    for (const jump of [-50, -1, 1, 50]) {
      at(NOW + jump * YEAR_MS);
      await cleanUp();
      expect(await loadPack('example')).toEqual(examplePack());
    }
  });
});
