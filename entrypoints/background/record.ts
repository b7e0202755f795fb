import { browser } from 'wxt/browser';
import { createLibrary, type Library } from '../../core/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { TABLE_FILE, type TableFile } from '../../core/phrases/table-file.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { reportFault } from '../../platform/errors.ts';
import { withKeptPacks } from '../../platform/packs/kept-packs.ts';
import { fingerprintOf, keepTable, keptTable } from '../../platform/packs/table-cache.ts';

/** The packs that are on, and what views and cards look up in them. */
export interface OpenRecord {
  readonly library: Library;
  readonly packs: readonly Pack[];
  /** Of the state that this was made of; `null` when that changed meanwhile or cannot be told. */
  readonly fingerprint: string | null;
}

/** A phrase table with the ids of its phrases, in its order. */
export interface PhraseTable extends TableFile {
  readonly phrases: readonly string[];
}

let opening: Promise<OpenRecord> | null = null;
let table: { readonly of: OpenRecord; readonly made: Promise<PhraseTable> } | null = null;

/**
 * The record, opened at the first call and kept as long as this script runs.
 *
 * @throws {Error} when the bundled pack cannot be read: the build checks it, so it is a mistake of ours
 */
export function openRecord(): Promise<OpenRecord> {
  opening ??= open();
  return opening;
}

/**
 * The phrase table, in base64: what every page asks for first, and all that most pages need.
 *
 * That of the bundled pack alone was made by the build. One with other packs is kept from the last time it was made,
 * so that it is there long before a hundred thousand statements are.
 *
 * @throws {Error} as {@link openRecord}
 */
export async function openPhraseTable(): Promise<PhraseTable> {
  if (opening) return tableOf(await opening);
  const fingerprint = await presentFingerprint();
  const kept = fingerprint === null ? null : await keptTable(fingerprint);
  return kept?.phrases ? { ...kept, phrases: kept.phrases } : tableOf(await openRecord());
}

/** Ids of phrases by their numbers in the phrase table; numbers beyond it are left out. */
export async function phraseIds(numbers: readonly number[]): Promise<string[]> {
  const { phrases } = await openPhraseTable();
  return numbers.flatMap((number) => phrases[number] ?? []);
}

/** Opens the record anew at the next call: packs have been imported, switched or changed. */
export function forgetRecord(): void {
  opening = null;
}

function open(): Promise<OpenRecord> {
  const mine = read().catch((fault: unknown) => {
    if (opening === mine) opening = null; // the next page tries again
    throw fault;
  });
  return mine;
}

async function read(): Promise<OpenRecord> {
  const before = await presentFingerprint();
  const packs = await withKeptPacks(await bundledFile<Pack>('corpus/pack.json'), (fault) =>
    reportFault(fault, 'background: packs'),
  );
  const after = await presentFingerprint();
  return { library: createLibrary(packs), packs, fingerprint: before === after ? after : null };
}

function tableOf(record: OpenRecord): Promise<PhraseTable> {
  if (table?.of !== record) table = { of: record, made: makeTable(record) };
  return table.made;
}

async function makeTable({ packs, library, fingerprint }: OpenRecord): Promise<PhraseTable> {
  const phrases = library.phrases.map(({ id }) => id);
  if (packs.length === 1) return { ...(await bundledFile<TableFile>(TABLE_FILE)), phrases };
  const bytes = new Uint8Array(compilePhrases(packs).buffer);
  const made = { table: bytes.toBase64(), tableVersion: await digest(bytes), phrases };
  // A full disk costs the next wake its time and nothing else.
  if (fingerprint !== null) await keepTable({ fingerprint, ...made }).catch(() => undefined);
  return made;
}

/** Names what is there now: this version of the extension with its bundled pack, and all that is kept. */
async function presentFingerprint(): Promise<string | null> {
  try {
    const { tableVersion } = await bundledFile<TableFile>(TABLE_FILE);
    return await fingerprintOf(`${browser.runtime.getManifest().version} ${tableVersion}`);
  } catch {
    return null; // the database does not open; whoever reads the packs says so
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12).toHex();
}
