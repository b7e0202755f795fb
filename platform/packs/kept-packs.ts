import type { Links } from '../../core/lookup/links.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { type Lookup, memorySource, type RecordSource } from '../../core/lookup/record-source.ts';
import { joinPacks } from '../../core/pack/join.ts';
import type { Pack } from '../../core/pack/schema.ts';
import type { BundledPack } from '../bundled-pack.ts';
import { readRecordsById } from './chunks.ts';
import type { KeptPack } from './database.ts';
import { ownPack } from './own.ts';
import { readPackLinks } from './pack-indexes.ts';
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

/** The packs that are on, the imported ones by name alone: their records stay where they are. */
export interface Shelf {
  readonly bundled: BundledPack;
  /** As it is kept: links to imported packs are not looked after. */
  readonly own: Pack | null;
  readonly kept: readonly KeptPack[];
}

/**
 * As {@link withKeptPacks}, but with the records left where they are.
 *
 * @param opening - the bundled pack, which is opened while the database is
 */
export async function openShelf(opening: Promise<BundledPack>, onFault: (fault: unknown) => void): Promise<Shelf> {
  const [bundled, kept] = await Promise.all([opening, whatIsKept(onFault)]);
  return { bundled, ...kept };
}

async function whatIsKept(onFault: (fault: unknown) => void): Promise<Omit<Shelf, 'bundled'>> {
  try {
    const [packs, own] = await Promise.all([listPacks(), ownPack(OWN_NAMES)]);
    return { own, kept: packs.filter(({ isOn, removedAt }) => isOn && removedAt === null) };
  } catch (fault) {
    onFault(fault);
    return { own: null, kept: [] };
  }
}

/** Looks up single records of all packs, in the order in which {@link withKeptPacks} joins them. */
export function lookupOn({ bundled, own, kept }: Shelf): Lookup {
  return createLookup([
    bundled.source,
    ...(own ? [memorySource(own)] : []),
    ...kept.map(({ generation }) => keptSource(generation)),
  ]);
}

function keptSource(generation: number): RecordSource {
  let links: Promise<Links> | null = null;
  return {
    read: (list, ids) => readRecordsById(generation, list, ids),
    links() {
      links ??= readPackLinks(generation);
      return links;
    },
  };
}
