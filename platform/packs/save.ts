import type { Changes, SaveFault } from '../../core/pack/import-outcome.ts';
import { isClosed } from '../../core/pack/is-closed.ts';
import { type Counts, countRecords, RECORD_LISTS } from '../../core/pack/lists.ts';
import { sameJson } from '../../core/pack/same.ts';
import type { Pack, PackHead, Speaker } from '../../core/pack/schema.ts';
import { changesSince, deleteGeneration, writeChunks } from './chunks.ts';
import { type KeptPack, packDatabase } from './database.ts';
import { isCancelled, storageFault } from './faults.ts';
import { KEPT_LIMITS } from './limits.ts';
import { writePackIndex } from './pack-indexes.ts';

/** Whether a pack is kept now, with what has changed. */
export type SaveOutcome =
  | { readonly ok: true; readonly isUpdate: boolean; readonly changes: Changes }
  /** Nothing of what was there has changed. */
  | { readonly ok: false; readonly reason: SaveFault };

/** What keeping a pack needs to know and to tell. */
export interface SaveOptions {
  readonly fileName: string;
  readonly signal: AbortSignal;
  /** Told how many of the pack's records are written. */
  readonly onWritten: (records: number) => void;
  /** Speakers of the bundled pack, whose names lead to the pack's statements too. */
  readonly speakers?: readonly Speaker[];
}

/** Held while records are written that no pack points to yet, so that nobody takes them for leftovers. */
export const IMPORT_LOCK = 'packs-import';

/**
 * Keeps a checked pack; one with the same id takes the place of the one before.
 *
 *     write records under a new generation ──▶ one transaction: the pack points to it ──▶ delete the old generation
 *     crash here: old pack whole,              │                                          crash here: new pack whole,
 *     new records are leftovers                └ the only moment of change                old records are leftovers
 *
 * @throws only for mistakes of ours; what the disk does is in the outcome
 */
export async function savePack(pack: Pack, options: SaveOptions): Promise<SaveOutcome> {
  return navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock): Promise<SaveOutcome> => {
    if (!lock) return { ok: false, reason: 'busy' };
    try {
      return await save(pack, options);
    } catch (fault) {
      if (isCancelled(fault, options.signal)) return { ok: false, reason: 'cancelled' };
      const reason = storageFault(fault);
      if (reason === null) throw fault;
      return { ok: false, reason };
    }
  });
}

async function save(pack: Pack, { fileName, signal, onWritten, speakers = [] }: SaveOptions): Promise<SaveOutcome> {
  const database = await packDatabase();
  const counts = countRecords(pack);
  const others = (await database.getAll('packs')).filter((each) => each.id !== pack.id);
  if (!fits(counts, others)) return { ok: false, reason: 'too-much' };

  const generation = await nextGeneration();
  try {
    await writeChunks(pack, generation, { signal, onWritten });
    await writePackIndex(generation, pack, { speakers, signal });
    const before = await database.get('packs', pack.id);
    const kept = before?.removedAt === null ? before : undefined;
    const changes = await changesSince(kept?.generation ?? null, pack, sameJson);
    signal.throwIfAborted();
    await database.put('packs', {
      id: pack.id,
      head: headOf(pack),
      generation,
      isOn: kept?.isOn ?? true,
      counts,
      isClosed: isClosed(pack),
      fileName,
      importedAt: Date.now(),
      removedAt: null,
    });
    // The new pack stands: a fault from here on costs disk space until the next start, and nothing else.
    if (before) await deleteGeneration(before.generation).catch(() => undefined);
    return { ok: true, isUpdate: kept !== undefined, changes };
  } catch (fault) {
    await deleteGeneration(generation).catch(() => undefined);
    throw fault;
  }
}

async function nextGeneration(): Promise<number> {
  const change = (await packDatabase()).transaction('counters', 'readwrite');
  const generation = ((await change.store.get('generation')) ?? 0) + 1;
  await Promise.all([change.store.put(generation, 'generation'), change.done]);
  return generation;
}

function fits(counts: Counts, others: readonly KeptPack[]): boolean {
  const all = [counts, ...others.map((each) => each.counts)];
  const sum = (list: keyof Counts) => all.reduce((total, each) => total + each[list], 0);
  return (
    all.length <= KEPT_LIMITS.packs &&
    sum('statements') <= KEPT_LIMITS.statements &&
    sum('phrases') <= KEPT_LIMITS.phrases
  );
}

/** What a pack says of itself, without its records. */
export function headOf(pack: Pack): PackHead {
  const lists: ReadonlySet<string> = new Set(RECORD_LISTS);
  return Object.fromEntries(Object.entries(pack).filter(([field]) => !lists.has(field))) as PackHead;
}
