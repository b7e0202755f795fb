import { DIRECTORY_FILE, type Directory, fileSource, PACK_FILE } from '../core/lookup/directory.ts';
import type { RecordSource } from '../core/lookup/record-source.ts';
import type { Pack } from '../core/pack/schema.ts';
import { buildPackIndex } from '../core/search/kept/build.ts';
import { INDEX_FILE, type IndexFile, indexFromParts } from '../core/search/kept/index-file.ts';
import type { PackIndex } from '../core/search/kept/pack-index.ts';
import { UNTRACED_FILE, type UntracedQuotation } from '../core/untraced.ts';
import { bundledBytes, bundledFile } from './bundled-file.ts';
import { openedOnce } from './opened-once.ts';
import { inSlices } from './packs/turn.ts';

/** The pack that comes with the extension, with its records left in its file. */
export interface BundledPack {
  readonly directory: Directory;
  readonly source: RecordSource;
}

const pack = openedOnce(open);

/**
 * Opens the bundled pack at the first call; it stays open as long as this script runs.
 *
 * @throws {Error} when the package lacks a file: a mistake of the build
 */
export function openBundledPack(): Promise<BundledPack> {
  return pack.get();
}

/** All records of the bundled pack. @throws {Error} as {@link openBundledPack} */
export function wholeBundledPack(): Promise<Pack> {
  return bundledFile<Pack>(PACK_FILE);
}

/**
 * The index that the build made for the bundled pack. Where its file is of another version a new one is made, which takes
 * longer and finds the same.
 *
 * @throws {Error} as {@link openBundledPack}
 */
export async function bundledIndex(): Promise<PackIndex> {
  const { numbers, ...head } = await bundledFile<IndexFile>(INDEX_FILE);
  const index = indexFromParts({ head, numbers: Uint8Array.fromBase64(numbers) });
  return index ?? inSlices(buildPackIndex(await wholeBundledPack(), []));
}

const untraced = openedOnce(() => bundledFile<readonly UntracedQuotation[]>(UNTRACED_FILE));

/** Quotations whose source could not be found, read once. @throws {Error} as {@link openBundledPack} */
export function untracedQuotations(): Promise<readonly UntracedQuotation[]> {
  return untraced.get();
}

async function open(): Promise<BundledPack> {
  // Both at once: whoever wants to know where a record stands wants the record.
  const bytes = bundledBytes(PACK_FILE);
  bytes.catch(() => undefined); // said to whoever asks for a record
  const decoder = new TextDecoder();
  const directory = await bundledFile<Directory>(DIRECTORY_FILE);
  return {
    directory,
    source: fileSource(directory, async (start, end) => decoder.decode((await bytes).subarray(start, end))),
  };
}
