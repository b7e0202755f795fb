import type { Changes } from '../../core/pack/import-outcome.ts';
import {
  type Counts,
  countRecords,
  type PackRecord,
  RECORD_LISTS,
  type RecordList,
  type RecordOf,
} from '../../core/pack/lists.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { type Chunk, type FormerChunk, type PackDatabase, packDatabase } from './database.ts';
import { BATCH_CHUNKS, CHUNK_RECORDS } from './limits.ts';

/** Cuts the records of a pack into rows, each list in the order of its ids. */
function* chunksOf(pack: Pick<Pack, RecordList>, generation: number): Generator<Chunk> {
  for (const list of RECORD_LISTS) {
    const records: PackRecord[] = [...pack[list]];
    // By code units, as the database orders its keys.
    records.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at < records.length; at += CHUNK_RECORDS) {
      const part = records.slice(at, at + CHUNK_RECORDS);
      const ids = part.map(({ id }) => id);
      yield { generation, list, first: ids[0] ?? '', ids, texts: part.map((record) => JSON.stringify(record)) };
    }
  }
}

/** All records of a row. */
function recordsOf(chunk: Chunk | FormerChunk): readonly PackRecord[] {
  // Written from records that the schema had looked at.
  return 'records' in chunk ? chunk.records : chunk.texts.map((text): PackRecord => JSON.parse(text));
}

function recordIn(chunk: Chunk | FormerChunk, id: string): PackRecord | null {
  if ('records' in chunk) return chunk.records.find((record) => record.id === id) ?? null;
  const text = chunk.texts[chunk.ids.indexOf(id)];
  return text === undefined ? null : JSON.parse(text);
}

/**
 * Writes the records of a generation that no pack points to yet.
 *
 * @param onWritten - told after each transaction how many records stand
 * @throws {DOMException} `QuotaExceededError` when the disk is full, `AbortError` when the signal says so; rows
 *   written until then stay, and are nobody's
 */
export async function writeChunks(
  pack: Pick<Pack, RecordList>,
  generation: number,
  { signal, onWritten }: { signal: AbortSignal; onWritten: (records: number) => void },
): Promise<void> {
  const database = await packDatabase();
  let batch: Chunk[] = [];
  let written = 0;
  const flush = async () => {
    signal.throwIfAborted();
    const change = database.transaction('chunks', 'readwrite');
    await Promise.all([...batch.map((chunk) => change.store.put(chunk)), change.done]);
    written += batch.reduce((sum, chunk) => sum + chunk.ids.length, 0);
    batch = [];
    onWritten(written);
  };
  for (const chunk of chunksOf(pack, generation)) {
    batch.push(chunk);
    if (batch.length === BATCH_CHUNKS) await flush();
  }
  if (batch.length > 0) await flush();
}

/** The records of one list of a generation in the order of their ids, row by row, a few rows at a time. */
export async function* readRows<L extends RecordList>(
  generation: number,
  list: L,
): AsyncGenerator<readonly RecordOf<L>[]> {
  const database = await packDatabase();
  let after: IDBKeyRange | null = rangeOf(generation, list);
  while (after) {
    const rows: (Chunk | FormerChunk)[] = await database.getAll('chunks', after, BATCH_CHUNKS);
    // Each list was written from the list of its own name.
    for (const row of rows) yield recordsOf(row) as readonly RecordOf<L>[];
    const last = rows.at(-1);
    after =
      last && rows.length === BATCH_CHUNKS
        ? IDBKeyRange.bound([generation, list, last.first], [generation, list, []], true)
        : null;
  }
}

/** All records of a generation, as the lists of a pack. */
export async function readRecords(generation: number): Promise<Pick<Pack, RecordList>> {
  const lists: Record<RecordList, PackRecord[]> = {
    speakers: [],
    statements: [],
    terms: [],
    companies: [],
    phrases: [],
  };
  for (const list of RECORD_LISTS) {
    for await (const records of readRows(generation, list)) lists[list].push(...records);
  }
  // Each list was written from the list of its own name, after the schema had looked at it.
  return lists as Pick<Pack, RecordList>;
}

/** Several records by their ids, in the order of the ids; those that the pack does not have are left out. */
export async function readRecordsById<L extends RecordList>(
  generation: number,
  list: L,
  ids: readonly string[],
): Promise<RecordOf<L>[]> {
  if (ids.length === 0) return [];
  const { store } = (await packDatabase()).transaction('chunks');
  const records = await Promise.all(
    ids.map(async (id) => {
      const upToId = IDBKeyRange.bound([generation, list, ''], [generation, list, id]);
      const cursor = await store.openCursor(upToId, 'prev');
      return cursor ? recordIn(cursor.value, id) : null;
    }),
  );
  // Each list was written from the list of its own name.
  return records.filter((record) => record !== null) as RecordOf<L>[];
}

/** Deletes the rows, index and links of a generation. */
export async function deleteGeneration(generation: number): Promise<void> {
  const database = await packDatabase();
  await database.delete('indexes', generation);
  await database.delete('links', generation);
  await database.delete('pages', IDBKeyRange.bound([generation], [generation, []]));
  await database.delete('chunks', rangeOf(generation));
}

/** Deletes the rows of generations that no pack points to: what a crash or a cancelled import left. @returns how many */
export async function deleteLeftovers(database: PackDatabase): Promise<number> {
  // One transaction: a pack that is switched on meanwhile waits, or is seen.
  const change = database.transaction(['packs', 'chunks', 'pages', 'indexes', 'links'], 'readwrite');
  const packs = await change.objectStore('packs').getAll();
  const live = new Set(packs.map((pack) => pack.generation));
  let deleted = 0;
  for (const name of ['chunks', 'pages'] as const) {
    const rows = change.objectStore(name);
    let cursor = await rows.openKeyCursor();
    while (cursor) {
      const [generation] = cursor.key;
      if (!live.has(generation)) {
        await rows.delete(IDBKeyRange.bound([generation], [generation, []]));
        if (name === 'chunks') deleted++;
      }
      cursor = await rows.openKeyCursor(IDBKeyRange.lowerBound([generation, []], true));
    }
  }
  for (const name of ['indexes', 'links'] as const) {
    const store = change.objectStore(name);
    for (const generation of await store.getAllKeys()) if (!live.has(generation)) await store.delete(generation);
  }
  await change.done;
  return deleted;
}

/** What a pack brings that the generation before it did not have, record by record. @param before - `null`: nothing was */
export async function changesSince(
  before: number | null,
  pack: Pick<Pack, RecordList>,
  isSame: (a: unknown, b: unknown) => boolean,
): Promise<Changes> {
  const added = { ...countRecords(pack) };
  const changed = { ...NO_COUNTS };
  const removed = { ...NO_COUNTS };
  if (before === null) return { added, changed, removed };
  for (const list of RECORD_LISTS) {
    const now = new Map<string, PackRecord>(pack[list].map((record) => [record.id, record]));
    for await (const records of readRows(before, list)) {
      for (const old of records) {
        const record = now.get(old.id);
        if (!record) removed[list]++;
        else {
          added[list]--;
          if (!isSame(old, record)) changed[list]++;
        }
      }
    }
  }
  return { added, changed, removed };
}

const NO_COUNTS: Counts = { speakers: 0, statements: 0, terms: 0, companies: 0, phrases: 0 };

// An array sorts after every string, and the empty one before all that are longer: `[generation, []]` ends a range.
function rangeOf(generation: number, list?: RecordList): IDBKeyRange {
  return list === undefined
    ? IDBKeyRange.bound([generation], [generation, []])
    : IDBKeyRange.bound([generation, list], [generation, list, []]);
}
