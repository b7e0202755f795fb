import type { Library } from '../library.ts';
import type { RecordOf } from '../pack/lists.ts';
import type { Pack } from '../pack/schema.ts';
import { type Correction, collectLinks, type Links } from './links.ts';

/** Records that are looked up by their ids. */
export type LookedUp = 'statements' | 'speakers' | 'phrases';

/** Where single records come from: memory, or a pack that lies on the disk. */
export interface RecordSource {
  /** The records of these ids; those that are not there are left out. */
  read<L extends LookedUp>(list: L, ids: readonly string[]): Promise<readonly RecordOf<L>[]>;
  links(): Promise<Links>;
}

/** Looks up records of a pack in memory. */
export function memorySource(pack: Pack): RecordSource {
  const maps = {
    statements: new Map(pack.statements.map((record) => [record.id, record])),
    speakers: new Map(pack.speakers.map((record) => [record.id, record])),
    phrases: new Map(pack.phrases.map((record) => [record.id, record])),
  } satisfies { [L in LookedUp]: ReadonlyMap<string, RecordOf<L>> };
  const links = collectLinks(pack.statements, pack.phrases);
  return {
    async read(list, ids) {
      const map: ReadonlyMap<string, RecordOf<typeof list>> = maps[list];
      return ids.flatMap((id) => map.get(id) ?? []);
    },
    links: async () => links,
  };
}

/** What a part of the library is gathered around. */
export interface Around {
  readonly statements?: readonly string[];
  readonly phrases?: readonly string[];
}

/** Several sources as one: of two records with one id the first counts. */
export interface Lookup {
  /** The records of these ids, those of the first source in front; what is not there is left out. */
  read<L extends LookedUp>(list: L, ids: readonly string[]): Promise<readonly RecordOf<L>[]>;
  /** What has been corrected in the records of all sources, source by source. */
  corrections(): Promise<readonly Correction[]>;
  /**
   * The part of the library that a card or a page about these records shows: themselves, the phrases that lead to the
   * statements asked for, the statements that a phrase leads to, whatever names or is named by one of those, and all
   * their speakers. Links that lead nowhere are left out.
   */
  libraryAround(around: Around): Promise<Library>;
}
