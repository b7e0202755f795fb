import { createLibrary, type Library } from '../../core/library.ts';
import { joinPacks } from '../../core/pack/join.ts';
import type { Speaker } from '../../core/pack/schema.ts';
import { addingMissing, buildIndex, fromIndexFile, type IndexFile } from '../../core/search/index-file.ts';
import { createJointSearch, type JointSearch, type ShelvedPack } from '../../core/search/joint.ts';
import { openPack } from '../../core/search/kept/open.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { readRecordsById } from '../../platform/packs/chunks.ts';
import type { KeptPack } from '../../platform/packs/database.ts';
import { readPackIndex } from '../../platform/packs/pack-indexes.ts';
import { inSlices } from '../../platform/packs/turn.ts';
import { presentShelf } from './shelf.ts';

let opening: Promise<JointSearch> | null = null;

/** The search over all packs that are on, opened at the first call and kept as long as this script runs. */
export function openSearch(): Promise<JointSearch> {
  opening ??= open();
  return opening;
}

/** Opens the search anew at the next call: packs have been imported, switched or changed. */
export function forgetSearch(): void {
  opening = null;
}

function open(): Promise<JointSearch> {
  const mine = read().catch((fault: unknown) => {
    if (opening === mine) opening = null; // the next question tries again
    throw fault;
  });
  return mine;
}

/**
 * With the index that the build made for the bundled pack, to which a person's own records are added, and those that
 * imports have kept beside their packs. Where the build's file is of another version a new index is made, which takes
 * longer and finds the same.
 */
async function read(): Promise<JointSearch> {
  const [{ bundled, own, kept }, file] = await Promise.all([
    presentShelf(),
    bundledFile<IndexFile>('corpus/search-index.json'),
  ]);
  const library = createLibrary(joinPacks(bundled, [], own));
  const index = fromIndexFile(file) ?? buildIndex(library);
  await inSlices(addingMissing(index, library));
  return createJointSearch(library, index, await openPacks(library, kept, bundled.speakers));
}

async function openPacks(
  library: Library,
  kept: readonly KeptPack[],
  speakers: readonly Speaker[],
): Promise<ShelvedPack[]> {
  const shelved: ShelvedPack[] = [];
  for (const { generation } of kept) {
    const before = shelved.map(({ index }) => new Set(index.ids));
    const index = await readPackIndex(generation, speakers);
    shelved.push({
      index: openPack(index, (id) => library.statements.has(id) || before.some((ids) => ids.has(id))),
      read: (ids) => readRecordsById(generation, 'statements', ids),
    });
  }
  return shelved;
}
