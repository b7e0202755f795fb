import { createLibrary, type Library } from '../../core/library.ts';
import { idsInDirectory } from '../../core/lookup/directory.ts';
import { EMPTY_PACK } from '../../core/pack/empty.ts';
import type { Speaker } from '../../core/pack/schema.ts';
import { createJointSearch, type JointSearch, type ShelvedPack } from '../../core/search/joint.ts';
import { type OpenPack, openPack } from '../../core/search/kept/open.ts';
import { pagesInMemory } from '../../core/search/kept/pages.ts';
import { buildIndex } from '../../core/search/statement-index.ts';
import { bundledIndex } from '../../platform/bundled-pack.ts';
import { openedOnce } from '../../platform/opened-once.ts';
import { readRecordsById } from '../../platform/packs/chunks.ts';
import type { Shelf } from '../../platform/packs/kept-packs.ts';
import { readIndexHead, readIndexPages } from '../../platform/packs/pack-indexes.ts';
import { presentShelf } from './shelf.ts';

const search = openedOnce(read);

/** The search over all packs that are on, opened at the first call and kept as long as this script runs. */
export function openSearch(): Promise<JointSearch> {
  return search.get();
}

/** Opens the search before it is asked for. */
export function warmSearch(): void {
  void openSearch().catch(() => undefined); // said to whoever asks
}

/** Opens the search anew at the next call: packs have been imported, switched or changed. */
export function forgetSearch(): void {
  search.forget();
}

/**
 * With the index that the build made for the bundled pack, those that imports have kept beside their packs, and one made
 * now of a person's own records, which are few.
 */
async function read(): Promise<JointSearch> {
  const [shelf, bundled] = await Promise.all([presentShelf(), bundledIndex()]);
  const { source } = shelf.bundled;
  const packs: ShelvedPack[] = [
    { index: openPack(bundled, () => false, pagesInMemory(bundled)), read: (ids) => source.read('statements', ids) },
    ...(await importedPacks(shelf, bundled.speakers)),
  ];
  const library = ownLibrary(
    shelf,
    packs.map(({ index }) => index),
  );
  return createJointSearch(library, buildIndex(library), packs);
}

/** Of two statements with one id the first counts: bundled, own, imported in the order in which they came. */
async function importedPacks({ own, kept, bundled }: Shelf, outside: readonly Speaker[]): Promise<ShelvedPack[]> {
  const before: ReadonlySet<string>[] = [idsInDirectory(bundled.directory).statements, idsOf(own?.statements ?? [])];
  const shelved: ShelvedPack[] = [];
  for (const [at, { generation }] of kept.entries()) {
    const head = await readIndexHead(generation, outside);
    const isElsewhere = (id: string) => before.some((ids) => ids.has(id));
    const index = openPack(head, isElsewhere, (list, pages) => readIndexPages(generation, list, pages));
    // For the packs that come after it: a set of a hundred thousand ids takes as long as a search.
    if (at < kept.length - 1) before.push(new Set(index.ids));
    shelved.push({ index, read: (ids) => readRecordsById(generation, 'statements', ids) });
  }
  return shelved;
}

/** A person's own statements, with the speakers of all packs. */
function ownLibrary({ own, bundled }: Shelf, packs: readonly OpenPack[]): Library {
  const [ofBundled, ...ofImported] = packs.map(({ speakers }) => ({ ...EMPTY_PACK, speakers: [...speakers.values()] }));
  const { speakers } = createLibrary([ofBundled ?? EMPTY_PACK, own ?? EMPTY_PACK, ...ofImported]);
  const there = idsInDirectory(bundled.directory).statements;
  const statements = own?.statements.filter(({ id, speaker }) => !there.has(id) && speakers.has(speaker)) ?? [];
  return createLibrary([{ ...EMPTY_PACK, ...own, speakers: [...speakers.values()], statements }]);
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
