import type { Library } from '../../core/library.ts';
import type { Around, Lookup } from '../../core/lookup/record-source.ts';
import { openBundledPack } from '../../platform/bundled-pack.ts';
import { reportFault } from '../../platform/errors.ts';
import { openedOnce } from '../../platform/opened-once.ts';
import { lookupOn, openShelf, type Shelf } from '../../platform/packs/kept-packs.ts';

interface Opened {
  readonly shelf: Shelf;
  readonly lookup: Lookup;
}

const opened = openedOnce(open);

/** The packs that are on, without their records; kept as long as this script runs. */
export async function presentShelf(): Promise<Shelf> {
  return (await opened.get()).shelf;
}

/** Records of all packs that are on, looked up one by one. */
export async function presentLookup(): Promise<Lookup> {
  return (await opened.get()).lookup;
}

/** The part of the library around some records: all that a card needs, long before a hundred thousand are read. */
export async function libraryAround(around: Around): Promise<Library> {
  return (await presentLookup()).libraryAround(around);
}

/** Looks anew at the next call: packs have been imported, switched or changed. */
export function forgetShelf(): void {
  opened.forget();
}

async function open(): Promise<Opened> {
  const shelf = await openShelf(openBundledPack(), (fault) => reportFault(fault, 'background: packs'));
  return { shelf, lookup: lookupOn(shelf) };
}
