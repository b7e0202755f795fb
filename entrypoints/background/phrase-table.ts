import { browser } from 'wxt/browser';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { TABLE_FILE } from '../../core/phrases/table-file.ts';
import { bundledBytes } from '../../platform/bundled-file.ts';
import { openBundledPack, wholeBundledPack } from '../../platform/bundled-pack.ts';
import { openedOnce } from '../../platform/opened-once.ts';
import { hasOnlyBundledPhrases, phraseRecordsOn } from '../../platform/packs/phrase-records.ts';
import { fingerprintOf, keepTable, keptTable } from '../../platform/packs/table-cache.ts';
import { presentShelf } from './shelf.ts';

/** The ids of the phrases in the order of their table, and what names the table. */
export interface PhraseNumbers {
  readonly phrases: readonly string[];
  readonly tableVersion: string;
}

/** A phrase table as bytes, with the ids of its phrases. */
export interface PhraseTable extends PhraseNumbers {
  readonly bytes: ArrayBuffer;
}

const table = openedOnce(read);

/**
 * The phrase table: what every page asks for first, and all that most pages need.
 *
 * That of the bundled pack alone was made by the build. One with other packs is kept from the last time it was made; it
 * is made of their phrases, long before a hundred thousand statements are read.
 *
 * @throws {Error} when the bundled pack cannot be read: the build checks it, so it is a mistake of ours
 */
export function openPhraseTable(): Promise<PhraseTable> {
  return table.get();
}

/** As {@link openPhraseTable}, without the table: a card needs no more. */
export async function phraseNumbers(): Promise<PhraseNumbers> {
  return (await bundledNumbers()) ?? openPhraseTable();
}

/** Opens the table anew at the next call: packs have been imported, switched or changed. */
export function forgetPhraseTable(): void {
  table.forget();
}

async function read(): Promise<PhraseTable> {
  const numbers = await bundledNumbers();
  if (numbers) return { ...numbers, bytes: (await bundledBytes(TABLE_FILE)).buffer };
  const fingerprint = await presentFingerprint();
  const kept = fingerprint === null ? null : await keptTable(fingerprint);
  return kept ?? make(fingerprint);
}

/** Null where other packs have phrases too. */
async function bundledNumbers(): Promise<PhraseNumbers | null> {
  const shelf = await presentShelf();
  if (!hasOnlyBundledPhrases(shelf)) return null;
  const { tableVersion, places } = shelf.bundled.directory;
  return { tableVersion, phrases: places.phrases.map(([id]) => id) };
}

async function make(before: string | null): Promise<PhraseTable> {
  const records = await phraseRecordsOn(await presentShelf(), await wholeBundledPack());
  const bytes = compilePhrases(records).buffer;
  const phrases = [...new Set(records.flatMap((each) => each.phrases.map(({ id }) => id)))];
  const made = { bytes, tableVersion: await digest(bytes), phrases };
  // Kept only where nothing has changed meanwhile. A full disk costs the next wake its time and nothing else.
  const fingerprint = await presentFingerprint();
  if (fingerprint !== null && fingerprint === before) await keepTable({ fingerprint, ...made }).catch(() => undefined);
  return made;
}

/** Names what is there now: this version of the extension with its bundled pack, and all that is kept. */
async function presentFingerprint(): Promise<string | null> {
  const { directory } = await openBundledPack();
  try {
    return await fingerprintOf(`${browser.runtime.getManifest().version} ${directory.tableVersion}`);
  } catch {
    return null; // the database does not open; whoever reads the packs says so
  }
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12).toHex();
}
