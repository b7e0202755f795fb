import { browser } from 'wxt/browser';
import { createLibrary, type Library } from '../../core/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { reportFault } from '../../platform/errors.ts';
import { withKeptPacks } from '../../platform/packs/kept-packs.ts';

/** What pages ask about, made from the packs that are on. */
export interface OpenRecord {
  readonly library: Library;
  /** The phrase table in base64: messages carry text, and a page decodes this ten times faster than a list of numbers. */
  readonly table: string;
  /** Changes with the table, so that a page with an older one is not told about the wrong phrase. */
  readonly tableVersion: string;
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
  const packs = await withKeptPacks(await bundledPack(), (fault) => reportFault(fault, 'background: packs'));
  const { buffer } = compilePhrases(packs);
  const bytes = new Uint8Array(buffer);
  return { library: createLibrary(packs), table: bytes.toBase64(), tableVersion: await fingerprint(bytes) };
}

// Compiled and checked when the extension was built; checking it again would cost each wake 100 ms.
async function bundledPack(): Promise<Pack> {
  const reply = await fetch(browser.runtime.getURL('/corpus/pack.json'));
  return reply.json();
}

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12).toHex();
}
