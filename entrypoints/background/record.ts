import { createLibrary, type Library } from '../../core/library.ts';
import { wholeBundledPack } from '../../platform/bundled-pack.ts';
import { reportFault } from '../../platform/errors.ts';
import { openedOnce } from '../../platform/opened-once.ts';
import { withKeptPacks } from '../../platform/packs/kept-packs.ts';

const record = openedOnce(read);

/**
 * Every record of every pack that is on: only what compares texts with all of them needs so much. Opened at the first
 * call and kept as long as this script runs.
 *
 * @throws {Error} when the bundled pack cannot be read: the build checks it, so it is a mistake of ours
 */
export function openRecord(): Promise<Library> {
  return record.get();
}

/** Opens the record anew at the next call: packs have been imported, switched or changed. */
export function forgetRecord(): void {
  record.forget();
}

async function read(): Promise<Library> {
  const onFault = (fault: unknown) => reportFault(fault, 'background: packs');
  return createLibrary(await withKeptPacks(await wholeBundledPack(), onFault));
}
