import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** A change of the database from one version to the next. Frozen once released. */
export type Step = (
  database: IDBPDatabase<unknown>,
  change: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * Step `n` (from 0) makes version `n + 1`. All steps of one opening are one transaction: if one throws, the browser
 * puts everything back, and what was kept stays as it was.
 *
 * Each version has a saved example in `tests/fixtures/storage/packs.v<n>.json`.
 */
export const STEPS: readonly Step[] = [makeStores, makeIndexes, makePages];

function makeStores(database: IDBPDatabase<unknown>): void {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('chunks', { keyPath: ['generation', 'list', 'first'] });
  database.createObjectStore('own', { keyPath: ['list', 'id'] });
  database.createObjectStore('drafts', { keyPath: 'id' });
  database.createObjectStore('counters');
  database.createObjectStore('tables');
}

function makeIndexes(database: IDBPDatabase<unknown>): void {
  database.createObjectStore('indexes', { keyPath: 'generation' });
  database.createObjectStore('links', { keyPath: 'generation' });
}

/**
 * From here on, rows of `chunks` hold their records as text, those written before are read as they are; an index of
 * before is made anew when it is next asked for.
 */
function makePages(database: IDBPDatabase<unknown>): void {
  database.createObjectStore('pages', { keyPath: ['generation', 'list', 'page'] });
  database.createObjectStore('forms', { keyPath: 'id' });
}

/**
 * Carries a database from one version to another, or takes back all that it has done so far.
 *
 * `idb` does not wait for its `upgrade` callback: what an asynchronous step throws would be nobody's, and its half of
 * the work would stay. So the transaction is ended here, and opening the database fails with `AbortError`.
 *
 * @param from - 0 for a database that was not there
 */
export async function migrate(
  database: IDBPDatabase<unknown>,
  change: IDBPTransaction<unknown, string[], 'versionchange'>,
  from: number,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  try {
    for (const step of steps.slice(from)) await step(database, change);
  } catch {
    change.done.catch(() => undefined); // whoever opens the database hears of it
    change.abort();
  }
}
