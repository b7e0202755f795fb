import { packDatabase } from './database.ts';

/** A phrase table with the ids of its phrases, kept so that a background that wakes need not read and compile all packs. */
export interface KeptTable {
  /** Of what the table was made of; another one means that the table is no longer right. */
  readonly fingerprint: string;
  readonly bytes: ArrayBuffer;
  readonly tableVersion: string;
  /** Ids in the order of the table. */
  readonly phrases: readonly string[];
}

const KEY = 'current';

/**
 * Names the present state of everything that is kept, without reading a single pack.
 *
 * @param bundled - names the bundled pack
 */
export async function fingerprintOf(bundled: string): Promise<string> {
  const database = await packDatabase();
  const [packs, own] = await Promise.all([database.getAll('packs'), database.getAll('own')]);
  const on = packs.filter(({ isOn, removedAt }) => isOn && removedAt === null);
  return JSON.stringify([
    bundled,
    on.map(({ id, generation }) => [id, generation]),
    own.map(({ list, id, savedAt, removedAt }) => [list, id, savedAt, removedAt]),
  ]);
}

/** The kept table, if it was made of what is there now; another version of the extension may have kept it otherwise. */
export async function keptTable(fingerprint: string): Promise<KeptTable | null> {
  const kept = await (await packDatabase()).get('tables', KEY);
  return kept?.fingerprint === fingerprint && kept.bytes instanceof ArrayBuffer ? kept : null;
}

/** Keeps a table in place of the one before. */
export async function keepTable(table: KeptTable): Promise<void> {
  await (await packDatabase()).put('tables', table, KEY);
}

/** Forgets the kept table: another version of the extension may make another one of the same packs. */
export async function dropTable(): Promise<void> {
  await (await packDatabase()).delete('tables', KEY);
}
