import { carryOver } from '../../core/pack/carry-over.ts';
import type { ImportFault, ImportOutcome, ImportProgress } from '../../core/pack/import-outcome.ts';
import { idsOf } from '../../core/pack/join.ts';
import { RECORD_LISTS } from '../../core/pack/lists.ts';
import { readPack } from '../../core/pack/read-pack.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { isCancelled, storageFault } from './faults.ts';
import { fileText } from './file-text.ts';
import { headOf, savePack } from './save.ts';
import { listPacks, loadPack } from './store.ts';
import { inSlices } from './turn.ts';

/** What an import needs to know and to tell. */
export interface ImportOptions {
  /** The bundled pack: its id is taken, and records may point to its statements and speakers. */
  readonly bundled: Pick<Pack, 'id' | 'statements' | 'speakers'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Imports a pack from a file that a person chose: unfolds, checks record by record, keeps what is good.
 *
 * Runs in a page of ours, in slices, so that the page stays alive and a cancel is heard at every point but the last.
 *
 * @throws only for mistakes of ours
 */
export async function importFile(file: File, options: ImportOptions): Promise<ImportOutcome> {
  try {
    return await run(file, options);
  } catch (fault) {
    if (isCancelled(fault, options.signal)) return failed({ kind: 'cancelled' });
    const kind = storageFault(fault);
    if (kind === null) throw fault;
    return failed({ kind });
  }
}

async function run(file: File, { bundled, signal, onProgress }: ImportOptions): Promise<ImportOutcome> {
  const read = await fileText(file, {
    signal,
    onBytes: (done) => onProgress({ stage: 'reading', done, of: Math.max(done, file.size) }),
  });
  if (!read.ok) return failed({ kind: read.fault });

  const known = idsOf([bundled]);
  const checked = await inSlices(readPack(read.text, known), {
    signal,
    onStep: ({ chars, of }) => onProgress({ stage: 'checking', done: chars, of }),
  });
  if (!checked.ok) return failed({ kind: 'no-pack', why: checked.why });
  const { refused, refusedCount } = checked;
  if (checked.pack.id === bundled.id) return failed({ kind: 'bundled' });
  const isEmpty = RECORD_LISTS.every((list) => checked.pack[list].length === 0);
  if (isEmpty && refusedCount > 0) return failed({ kind: 'refused', refused, refusedCount });

  const before = refusedCount > 0 ? await keptBefore(checked.pack.id) : null;
  // Which records beyond the list were refused is not known, so they could not be brought back either.
  if (before && refusedCount > refused.length) return failed({ kind: 'refused', refused, refusedCount });
  const pack = before ? carryOver(checked.pack, before, refused, known) : checked.pack;

  const of = RECORD_LISTS.reduce((sum, list) => sum + pack[list].length, 0);
  const saved = await savePack(pack, {
    fileName: file.name.slice(0, 200),
    signal,
    speakers: bundled.speakers,
    onWritten: (done) => onProgress({ stage: 'keeping', done, of }),
  });
  if (!saved.ok) return failed({ kind: saved.reason });
  return { ...saved, head: headOf(pack), refused, refusedCount };
}

async function keptBefore(id: string): Promise<Pack | null> {
  const isKept = (await listPacks()).some((pack) => pack.id === id && pack.removedAt === null);
  return isKept ? loadPack(id) : null;
}

function failed(reason: ImportFault): ImportOutcome {
  return { ok: false, reason };
}
