import { type PackRecord, RECORD_LISTS, type RecordList, type RecordOf } from '../../core/pack/lists.ts';
import { PACK_FORMAT, type Pack } from '../../core/pack/schema.ts';
import { type OwnRow, packDatabase } from './database.ts';
import { KEPT_LIMITS } from './limits.ts';

/** A record for one of the lists of a pack. */
export type OwnRecord = { [L in RecordList]: { readonly list: L; readonly record: RecordOf<L> } }[RecordList];

/**
 * Keeps records that a person made, all of them or none; one with the same id takes the place of the one before.
 *
 * @returns false when there are too many already, and nothing was kept
 * @throws {DOMException} as the database does, see `storageFault`; nothing was kept then either
 */
export async function saveOwn(records: readonly OwnRecord[], now = Date.now()): Promise<boolean> {
  const change = (await packDatabase()).transaction('own', 'readwrite');
  const isRoom = (await change.store.count()) + records.length <= KEPT_LIMITS.ownRecords;
  const rows = records.map(({ list, record }) => ({ list, id: record.id, record, savedAt: now, removedAt: null }));
  const puts = isRoom ? rows.map((row) => change.store.put(row)) : [];
  await Promise.all([...puts, change.done]);
  return isRoom;
}

/** Takes own records out; {@link restoreOwn} brings them back until their time is over. */
export function removeOwn(list: RecordList, ids: readonly string[], now = Date.now()): Promise<void> {
  return markRemoved(list, ids, now);
}

/** Undoes {@link removeOwn}. */
export function restoreOwn(list: RecordList, ids: readonly string[]): Promise<void> {
  return markRemoved(list, ids, null);
}

/** Own records of one list, the newest first; those that were removed and can still come back too. */
export async function listOwn<L extends RecordList>(list: L): Promise<(OwnRow & { readonly record: RecordOf<L> })[]> {
  const rows = await (await packDatabase()).getAll('own', IDBKeyRange.bound([list], [list, []]));
  rows.sort((a, b) => b.savedAt - a.savedAt);
  // Written under the name of its own list by `saveOwn`, whose type holds the two together.
  return rows as (OwnRow & { readonly record: RecordOf<L> })[];
}

/** What a person's own records are called when they go to somebody else. */
export interface OwnPackNames {
  readonly title: string;
  readonly publisher: string;
}

/**
 * A person's own records as a pack; `null` when there are none. Its id is drawn once and stays, so that a colleague
 * who imports a later export gets an update.
 */
export async function ownPack({ title, publisher }: OwnPackNames): Promise<Pack | null> {
  const rows = (await (await packDatabase()).getAll('own')).filter(({ removedAt }) => removedAt === null);
  if (rows.length === 0) return null;
  const of = (list: RecordList): PackRecord[] => rows.filter((row) => row.list === list).map(({ record }) => record);
  const lists = Object.fromEntries(RECORD_LISTS.map((list) => [list, of(list)]));
  return {
    format: PACK_FORMAT,
    id: `own-${(await ownNumber()).toString(36)}`,
    // The number of the newest change: a later export is a later version, the same records the same one.
    version: `1.0.${Math.max(...rows.map(({ savedAt }) => savedAt))}`,
    title,
    publisher,
    licence: 'Each statement names its own terms',
    // As in `listOwn`.
    ...(lists as unknown as Pick<Pack, RecordList>),
  };
}

async function ownNumber(): Promise<number> {
  const change = (await packDatabase()).transaction('counters', 'readwrite');
  const kept = await change.store.get('own-pack');
  const number = kept ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  if (kept === undefined) await change.store.put(number, 'own-pack');
  await change.done;
  return number;
}

async function markRemoved(list: RecordList, ids: readonly string[], removedAt: number | null): Promise<void> {
  const change = (await packDatabase()).transaction('own', 'readwrite');
  for (const id of ids) {
    const row = await change.store.get([list, id]);
    if (row) await change.store.put({ ...row, removedAt });
  }
  await change.done;
}
