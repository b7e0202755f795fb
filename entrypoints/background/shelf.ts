import type { Library } from '../../core/library.ts';
import type { Around, Lookup } from '../../core/lookup/record-source.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { reportFault } from '../../platform/errors.ts';
import { lookupOn, openShelf, type Shelf } from '../../platform/packs/kept-packs.ts';

interface Opened {
  readonly shelf: Shelf;
  readonly lookup: Lookup;
}

let opening: Promise<Opened> | null = null;

/** The packs that are on, without the records of the imported ones; kept as long as this script runs. */
export async function presentShelf(): Promise<Shelf> {
  return (await opened()).shelf;
}

/** The part of the library around some records: all that a card needs, long before a hundred thousand are read. */
export async function libraryAround(around: Around): Promise<Library> {
  return (await opened()).lookup.libraryAround(around);
}

/** Looks anew at the next call: packs have been imported, switched or changed. */
export function forgetShelf(): void {
  opening = null;
}

function opened(): Promise<Opened> {
  opening ??= open().catch((fault: unknown) => {
    opening = null; // the next question tries again
    throw fault;
  });
  return opening;
}

async function open(): Promise<Opened> {
  const bundled = await bundledFile<Pack>('corpus/pack.json');
  const shelf = await openShelf(bundled, (fault) => reportFault(fault, 'background: packs'));
  return { shelf, lookup: lookupOn(shelf) };
}
