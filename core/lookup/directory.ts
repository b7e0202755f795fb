import type { KnownIds } from '../pack/links.ts';
import type { RecordOf } from '../pack/lists.ts';
import type { Links } from './links.ts';
import type { LookedUp, RecordSource } from './record-source.ts';

/** Where the build puts the bundled pack, inside the package. */
export const PACK_FILE = 'corpus/pack.json';
/** Where the build puts the directory of the bundled pack, inside the package. */
export const DIRECTORY_FILE = 'corpus/directory.json';

/** Where a record stands in the bytes of the pack's file, `end` excluded. */
export type Place = readonly [id: string, start: number, end: number];

/**
 * What stands where in the file of the bundled pack. A background that wakes reads this small file, and of the pack only
 * the records that somebody asks for: parsing all of it would take longer than the answer.
 */
export interface Directory {
  /** Of the phrase table of the bundled pack; its phrases have the order of `places.phrases`. */
  readonly tableVersion: string;
  readonly places: Readonly<Record<LookedUp, readonly Place[]>>;
  readonly naming: Readonly<Record<string, readonly string[]>>;
  readonly leading: Readonly<Record<string, readonly string[]>>;
  readonly corrections: Links['corrections'];
}

/**
 * Looks up records in the file of a pack.
 *
 * @param textAt - the text between two places of the file, in bytes
 */
export function fileSource(
  { places, naming, leading, corrections }: Directory,
  textAt: (start: number, end: number) => Promise<string>,
): RecordSource {
  const maps = {
    speakers: mapOf(places.speakers),
    statements: mapOf(places.statements),
    phrases: mapOf(places.phrases),
  };
  const links: Links = {
    naming: new Map(Object.entries(naming)),
    leading: new Map(Object.entries(leading)),
    corrections,
  };
  const known = new Map<string, unknown>();
  const record = async (list: LookedUp, [id, start, end]: Place): Promise<unknown> => {
    const key = `${list} ${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read: unknown = JSON.parse(await textAt(start, end));
    known.set(key, read);
    return read;
  };
  return {
    async read(list, ids) {
      const found = ids.flatMap((id) => {
        const place = maps[list].get(id);
        return place ? [place] : [];
      });
      // The build checked every record and wrote down its place under the name of its own list.
      return (await Promise.all(found.map((place) => record(list, place)))) as RecordOf<typeof list>[];
    },
    links: async () => links,
  };
}

/** The ids that records of other packs may point to. */
export function idsInDirectory({ places }: Directory): KnownIds {
  const ids = (list: LookedUp) => new Set(places[list].map(([id]) => id));
  return { statements: ids('statements'), speakers: ids('speakers'), terms: new Set(), companies: new Set() };
}

function mapOf(places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(places.map((place) => [place[0], place]));
}
