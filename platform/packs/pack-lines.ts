import type { PackLine } from '../../core/pack/import-outcome.ts';
import { ask } from '../ask.ts';
import type { KeptPack } from './database.ts';
import { listPacks } from './store.ts';

/** The kept packs as the list shows them. */
export async function packLines(): Promise<PackLine[]> {
  return (await listPacks()).map(lineOf);
}

function lineOf({ id, head, counts, isOn, fileName, removedAt }: KeptPack): PackLine {
  return { id, head, counts, isOn, fileName, isRemoved: removedAt !== null };
}

/** Tells the background that packs or own records have changed. A background that sleeps reads them when it wakes. */
export async function tellPacksChanged(): Promise<void> {
  await ask('packsChanged', {});
}
