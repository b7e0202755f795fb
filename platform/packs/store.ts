import type { ImportedPack } from '../../core/pack/join.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { deleteGeneration, deleteLeftovers, readRecords } from './chunks.ts';
import { type KeptPack, packDatabase } from './database.ts';
import { UNDO_MS } from './limits.ts';
import { IMPORT_LOCK } from './save.ts';

/** The packs that are kept, in the order in which they came; those that were removed and can still come back too. */
export async function listPacks(): Promise<KeptPack[]> {
  const packs = await (await packDatabase()).getAll('packs');
  return packs.sort((a, b) => a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1));
}

/** Switches a pack on or off. @returns whether there is such a pack */
export function setPackOn(id: string, isOn: boolean): Promise<boolean> {
  return change(id, (pack) => ({ ...pack, isOn }));
}

/** Takes a pack out; {@link restorePack} brings it back until its time is over. @returns whether there is such a pack */
export function removePack(id: string, now = Date.now()): Promise<boolean> {
  return change(id, (pack) => ({ ...pack, removedAt: now }));
}

/** Undoes {@link removePack}. @returns whether the pack was still there */
export function restorePack(id: string): Promise<boolean> {
  return change(id, (pack) => ({ ...pack, removedAt: null }));
}

/** A pack as it was imported; `null` when there is none of this id. */
export async function loadPack(id: string): Promise<Pack | null> {
  const kept = await (await packDatabase()).get('packs', id);
  return kept ? recordsWithHead(kept) : null;
}

/** The packs that are on, whole, in the order in which they came. */
export async function loadPacksThatAreOn(): Promise<ImportedPack[]> {
  const packs = (await listPacks()).filter((pack) => pack.isOn && pack.removedAt === null);
  return Promise.all(packs.map(async (kept) => ({ pack: await recordsWithHead(kept), isClosed: kept.isClosed })));
}

/**
 * Clears away what nobody can bring back any more: packs and own records removed long ago, forms that nobody went
 * on with, and what a crash left of an import. Does nothing while an import runs, in whichever page.
 */
export async function cleanUp(now = Date.now()): Promise<void> {
  await navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const database = await packDatabase();
    const isOver = (since: number | null) => since !== null && now - since > UNDO_MS;
    // The clock was ahead then: the time to undo begins now, rather than to last until the clock has caught up.
    const isAhead = (since: number | null) => since !== null && since > now;
    for (const pack of await database.getAll('packs')) {
      if (isAhead(pack.removedAt)) await removePack(pack.id, now);
      if (!isOver(pack.removedAt)) continue;
      await database.delete('packs', pack.id);
      await deleteGeneration(pack.generation);
    }
    const rows = database.transaction('own', 'readwrite');
    for await (const cursor of rows.store) {
      if (isAhead(cursor.value.removedAt)) await cursor.update({ ...cursor.value, removedAt: now });
      else if (isOver(cursor.value.removedAt)) await cursor.delete();
    }
    const drafts = database.transaction('drafts', 'readwrite');
    for await (const cursor of drafts.store) {
      if (isAhead(cursor.value.madeAt)) await cursor.update({ ...cursor.value, madeAt: now });
      else if (isOver(cursor.value.madeAt)) await cursor.delete();
    }
    const forms = database.transaction('forms', 'readwrite');
    for await (const cursor of forms.store) {
      if (isAhead(cursor.value.changedAt)) await cursor.update({ ...cursor.value, changedAt: now });
      else if (isOver(cursor.value.changedAt)) await cursor.delete();
    }
    await deleteLeftovers(database);
  });
}

async function recordsWithHead(kept: KeptPack): Promise<Pack> {
  return { ...kept.head, ...(await readRecords(kept.generation)) };
}

async function change(id: string, changed: (pack: KeptPack) => KeptPack): Promise<boolean> {
  const work = (await packDatabase()).transaction('packs', 'readwrite');
  const pack = await work.store.get(id);
  if (pack) await work.store.put(changed(pack));
  await work.done;
  return pack !== undefined;
}
