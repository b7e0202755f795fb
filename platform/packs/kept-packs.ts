import { joinPacks } from '../../core/pack/join.ts';
import type { Pack } from '../../core/pack/schema.ts';
import type { KeptPack } from './database.ts';
import { ownPack } from './own.ts';
import { listPacks, loadPacksThatAreOn } from './store.ts';

const OWN_NAMES = { title: 'Own statements', publisher: 'Own' } as const;

/**
 * All packs that make up the library: the bundled one, a person's own records, the imported ones that are on.
 *
 * @param onFault - told when the kept packs cannot be read; the bundled pack serves for this run, what is kept stays
 */
export async function withKeptPacks(bundled: Pack, onFault: (fault: unknown) => void): Promise<Pack[]> {
  try {
    const [imported, own] = await Promise.all([loadPacksThatAreOn(), ownPack(OWN_NAMES)]);
    return joinPacks(bundled, imported, own);
  } catch (fault) {
    onFault(fault);
    return [bundled];
  }
}

/** What is looked up one record at a time: the bundled pack and own records whole, imported packs by name alone. */
export interface Shelf {
  readonly inMemory: readonly Pack[];
  readonly kept: readonly KeptPack[];
}

/**
 * As {@link withKeptPacks}, but with the imported packs left where they are.
 *
 * Own records that lead to an imported pack are without that link here.
 */
export async function openShelf(bundled: Pack, onFault: (fault: unknown) => void): Promise<Shelf> {
  try {
    const [packs, own] = await Promise.all([listPacks(), ownPack(OWN_NAMES)]);
    const kept = packs.filter(({ isOn, removedAt }) => isOn && removedAt === null);
    return { inMemory: joinPacks(bundled, [], own), kept };
  } catch (fault) {
    onFault(fault);
    return { inMemory: [bundled], kept: [] };
  }
}
