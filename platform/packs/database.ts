import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Links } from '../../core/lookup/links.ts';
import type { PageSelection } from '../../core/own/selection.ts';
import type { Counts, PackRecord, RecordList } from '../../core/pack/lists.ts';
import type { PackHead } from '../../core/pack/schema.ts';
import type { IndexHead } from '../../core/search/kept/pack-index.ts';
import type { Page, PagedList } from '../../core/search/kept/pages.ts';
import { openedOnce } from '../opened-once.ts';
import { migrate, STEPS } from './steps.ts';
import type { KeptTable } from './table-cache.ts';

/** A pack that is kept here; its records stand in the chunks of its generation. */
export interface KeptPack {
  readonly id: string;
  readonly head: PackHead;
  /** Number of the writing that brought the records; a new import gets a new one. */
  readonly generation: number;
  readonly isOn: boolean;
  readonly counts: Counts;
  /** No record points outside of the pack, so its links hold whatever happens to other packs. */
  readonly isClosed: boolean;
  /** Name of the file it came from, for the list of packs. */
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  /** When it was taken out, in milliseconds since 1970; `null` while it is in. */
  readonly removedAt: number | null;
}

/**
 * A run of records of one list, in the order of their ids: `first` is the id of the first. So the row of any id is
 * found by one look at the keys, without an index.
 */
export interface Chunk {
  readonly generation: number;
  readonly list: RecordList;
  readonly first: string;
  readonly ids: readonly string[];
  /**
   * Each record as JSON, at the place of its id: text is written and read several times as fast as objects, and of the
   * records in a row only those that are wanted are made.
   */
  readonly texts: readonly string[];
}

/** As rows were written by versions of the database before the third: their packs stay as they are. */
export interface FormerChunk {
  readonly generation: number;
  readonly list: RecordList;
  readonly first: string;
  readonly records: readonly PackRecord[];
}

/** A record that a person made here. */
export interface OwnRow {
  readonly list: RecordList;
  readonly id: string;
  readonly record: PackRecord;
  readonly savedAt: number;
  readonly removedAt: number | null;
}

/** What was selected on a page and waits to become a record. */
export interface Draft {
  readonly id: string;
  readonly kind: 'statement' | 'phrase';
  readonly madeAt: number;
  readonly selection: PageSelection;
}

/** What was filled into a form that has not been saved yet. */
export interface KeptForm {
  /** Names the form and its record. */
  readonly id: string;
  readonly changedAt: number;
  /** As the form had them; whoever reads them looks at them first. */
  readonly fields: unknown;
}

/** What a generation of records is searched by; without one, or with one of another version, it is built anew. */
export interface KeptIndex {
  readonly generation: number;
  readonly index: IndexHead;
}

/** A page of one of the long lists of an index. */
export interface KeptPage {
  readonly generation: number;
  readonly list: PagedList;
  readonly page: number;
  readonly numbers: Page;
}

/** Which records of a generation lead to a statement, for looking up one of them without reading all. */
export interface KeptLinks extends Links {
  readonly generation: number;
  readonly version: number;
}

/** The stores of the database, with their keys. */
export interface PackSchema extends DBSchema {
  packs: { key: string; value: KeptPack };
  chunks: { key: [number, RecordList, string]; value: Chunk | FormerChunk };
  own: { key: [RecordList, string]; value: OwnRow };
  drafts: { key: string; value: Draft };
  counters: { key: string; value: number };
  tables: { key: string; value: KeptTable };
  indexes: { key: number; value: KeptIndex };
  links: { key: number; value: KeptLinks };
  pages: { key: [number, PagedList, number]; value: KeptPage };
  forms: { key: string; value: KeptForm };
}

/** The open database. */
export type PackDatabase = IDBPDatabase<PackSchema>;

/** Never changes: another name would be another, empty database. */
export const DATABASE_NAME = 'packs';
/** The number of steps that lead to today's stores. */
export const DATABASE_VERSION = STEPS.length;

const shared = openedOnce(open);

/**
 * The database of this context, opened on first need.
 *
 * @throws {DOMException} `VersionError` when a newer version of the extension wrote it; what a migration step threw,
 *   with the data as it was; `QuotaExceededError` and `UnknownError` when the disk refuses
 */
export function packDatabase(): Promise<PackDatabase> {
  return shared.get();
}

/** Closes the database of this context; the next need opens it again. */
export async function closePackDatabase(): Promise<void> {
  (await shared.forget()?.catch(() => null))?.close();
}

function open(): Promise<PackDatabase> {
  return openDB<PackSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade: async (database, from, _to, change) => {
      // Old stores are not those of today's type; a step knows the stores of its own version.
      await migrate(database as unknown as IDBPDatabase<unknown>, change as never, from);
    },
    // Another context wants to migrate: it waits until we let go.
    blocking: () => void closePackDatabase(),
    terminated: () => void shared.forget(),
  });
}
