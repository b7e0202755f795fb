import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closePackDatabase, DATABASE_NAME, DATABASE_VERSION, packDatabase } from '../../../platform/packs/database.ts';
import { storageFault } from '../../../platform/packs/faults.ts';
import { migrate, STEPS, type Step } from '../../../platform/packs/steps.ts';
import { loadPacksThatAreOn } from '../../../platform/packs/store.ts';

type Rows = Record<string, unknown[] | Record<string, unknown>>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(closePackDatabase);

/** A database as the given version of the extension left it. */
async function databaseOf(version: number): Promise<Rows> {
  const path = new URL(`../../fixtures/storage/packs.v${version}.json`, import.meta.url);
  const rows: Rows = JSON.parse(readFileSync(path, 'utf8'));
  const database = await openAt(version, STEPS.slice(0, version));
  for (const [store, kept] of Object.entries(rows)) {
    const withKeys = Array.isArray(kept)
      ? kept.map((row) => ({ row, key: undefined }))
      : Object.entries(kept).map(([key, row]) => ({ row, key }));
    for (const { row, key } of withKeys) await database.put(store, row, key);
  }
  database.close();
  return rows;
}

function openAt(version: number, steps: readonly Step[]): Promise<IDBPDatabase<unknown>> {
  return openDB(DATABASE_NAME, version, {
    upgrade: (database, from, _to, change) => migrate(database, change as never, from, steps),
  });
}

async function allRows(version: number): Promise<Record<string, unknown[]>> {
  const database = await openDB(DATABASE_NAME, version);
  const names = [...database.objectStoreNames];
  const rows = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await database.getAll(name)])));
  database.close();
  return rows;
}

describe('saved examples', () => {
  test.each(STEPS.map((_, at) => at + 1))('version %i is read today', async (version) => {
    await databaseOf(version);
    const database = await packDatabase();
    expect(database.version).toBe(DATABASE_VERSION);
    expect(await loadPacksThatAreOn()).toMatchObject([
      { pack: { id: 'saved-example', statements: [{ text: 'Words that nobody said' }] }, isClosed: true },
    ]);
    expect(await database.getAll('own')).toMatchObject([{ record: { names: { en: 'Boris Muster' } } }]);
    expect(await database.getAll('drafts')).toMatchObject([{ selection: { text: 'some words' } }]);
    expect(await database.get('tables', 'current')).toMatchObject({ tableVersion: 'v' });
    expect(await database.get('counters', 'generation')).toBe(3);
  });
});

test('a step that fails leaves everything as it was', async () => {
  await databaseOf(DATABASE_VERSION);
  const before = await allRows(DATABASE_VERSION);
  const failing: Step = async (_database, change) => {
    await change.objectStore('packs').clear();
    throw new Error('a step that met what it did not expect');
  };
  const fault = await openAt(DATABASE_VERSION + 1, [...STEPS, failing]).catch((error: unknown) => error);
  expect(storageFault(fault)).toBe('closed');
  expect(await allRows(DATABASE_VERSION)).toEqual(before);
});

test('what a newer extension wrote is left alone, and said so', async () => {
  (await openAt(DATABASE_VERSION + 1, [...STEPS, () => {}])).close();
  const fault = await packDatabase().catch((error: unknown) => error);
  expect(storageFault(fault)).toBe('newer');
});
