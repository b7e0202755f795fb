import * as v from 'valibot';
import { savedSearches, savedSearchesFormat, settings, settingsFormat, sites, sitesFormat } from './settings.ts';
import type { StoredItem } from './storage.ts';
import { type ItemFormat, readKept } from './stored-format.ts';

/** What is exported together: each item with its format. Packs are files of their own. */
const PARTS = [part(settingsFormat, settings), part(sitesFormat, sites), part(savedSearchesFormat, savedSearches)];

const file = v.looseObject({ onTheRecord: v.literal('settings'), items: v.record(v.string(), v.unknown()) });

/** How an import ended. */
export type Import =
  | { readonly ok: true; readonly taken: readonly string[]; readonly refused: readonly string[] }
  /** `not-ours`: no settings file of this extension. */
  | { readonly ok: false; readonly why: 'not-ours' };

/** All choices as a JSON document. */
export async function exportSettings(): Promise<string> {
  const items = await Promise.all(PARTS.map(async ({ key, write }) => [key, await write()] as const));
  return `${JSON.stringify({ onTheRecord: 'settings', items: Object.fromEntries(items) }, null, 2)}\n`;
}

/**
 * Takes choices from a document that {@link exportSettings} wrote, also of an older version.
 *
 * Each part is taken whole or refused whole; what is refused leaves what is kept as it was.
 *
 * @param text - as it came from a person's file: anything
 */
export async function importSettings(text: string): Promise<Import> {
  const parsed = v.safeParse(file, parseJson(text));
  if (!parsed.success) return { ok: false, why: 'not-ours' };
  const taken: string[] = [];
  const refused: string[] = [];
  for (const { key, take } of PARTS) {
    const kept = parsed.output.items[key];
    if (kept !== undefined) (await take(kept)) ? taken.push(key) : refused.push(key);
  }
  return { ok: true, taken, refused };
}

/** Puts every choice back to what it was at first. Sites' permissions stay with the browser. */
export async function resetSettings(): Promise<void> {
  await settings.write(settingsFormat.fallback);
  await sites.write(sitesFormat.fallback);
}

interface Part {
  readonly key: string;
  write(): Promise<unknown>;
  take(kept: unknown): Promise<boolean>;
}

function part<T>(format: ItemFormat<T>, item: StoredItem<T>): Part {
  return {
    key: format.key,
    write: async () => ({ version: format.version, value: await item.read() }),
    take: async (kept) => {
      const reading = readKept(format, kept);
      const isReadable = reading.state === 'current' || reading.state === 'migrated';
      if (isReadable) await item.write(reading.value);
      return isReadable;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the schema says the rest
  }
}
