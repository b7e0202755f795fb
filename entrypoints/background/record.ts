import { browser } from 'wxt/browser';
import { createLibrary, type Library } from '../../core/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { reportFault } from '../../platform/errors.ts';
import { withKeptPacks } from '../../platform/packs/kept-packs.ts';
import { fingerprintOf, keepTable, keptTable } from '../../platform/packs/table-cache.ts';

/** The phrases of the packs that are on, as pages get them. */
export interface OpenTable {
  /** The phrase table in base64: messages carry text, and a page decodes this ten times faster than a list of numbers. */
  readonly table: string;
  /** Changes with the table, so that a page with an older one is not told about the wrong phrase. */
  readonly tableVersion: string;
}

/** What pages ask about, made from the packs that are on. */
export interface OpenRecord extends OpenTable {
  readonly library: Library;
  /** Of the state that this was made of; `null` when that changed meanwhile or cannot be told. */
  readonly fingerprint: string | null;
}

let opening: Promise<OpenRecord> | null = null;

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
 * The phrase table alone: what every page asks for first, and all that most pages need. Kept from the last time it
 * was made, it is there long before a hundred thousand statements are.
 *
 * @throws {Error} as {@link openRecord}
 */
export async function openTable(): Promise<OpenTable> {
  if (opening) return opening;
  const fingerprint = await presentFingerprint();
  const kept = fingerprint === null ? null : await keptTable(fingerprint);
  if (kept) return kept;
  const record = await openRecord();
  if (record.fingerprint !== null) {
    const { table, tableVersion } = record;
    // A full disk costs the next wake its time and nothing else.
    await keepTable({ fingerprint: record.fingerprint, table, tableVersion }).catch(() => undefined);
  }
  return record;
}

function open(): Promise<OpenRecord> {
  const mine = read().catch((fault: unknown) => {
    if (opening === mine) opening = null; // the next page tries again
    throw fault;
  });
  return mine;
}

/** Opens the record anew at the next call: packs have been imported, switched or changed. */
export function forgetRecord(): void {
  opening = null;
}

async function read(): Promise<OpenRecord> {
  const before = await presentFingerprint();
  const bundled: Pack = JSON.parse(new TextDecoder().decode(await bundledBytes()));
  const packs = await withKeptPacks(bundled, (fault) => reportFault(fault, 'background: packs'));
  const { buffer } = compilePhrases(packs);
  const bytes = new Uint8Array(buffer);
  const after = await presentFingerprint();
  return {
    library: createLibrary(packs),
    table: bytes.toBase64(),
    tableVersion: await digest(bytes),
    fingerprint: before === after ? after : null,
  };
}

async function presentFingerprint(): Promise<string | null> {
  try {
    return await fingerprintOf(`${browser.runtime.getManifest().version} ${await digest(await bundledBytes())}`);
  } catch {
    return null; // the database does not open; whoever reads the packs says so
  }
}

// Compiled and checked when the extension was built; checking it again would cost each wake 100 ms.
async function bundledBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(browser.runtime.getURL('/corpus/pack.json'));
  return new Uint8Array(await reply.arrayBuffer());
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12).toHex();
}
