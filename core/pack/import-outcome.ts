import type { Counts } from './lists.ts';
import type { Refusal } from './pack-reading.ts';
import type { Reason } from './reasons.ts';
import type { PackHead } from './schema.ts';

/** What a pack brought that was not there before, by list of records. */
export interface Changes {
  readonly added: Counts;
  readonly changed: Counts;
  readonly removed: Counts;
}

/** How far an import has come. `done` and `of`: bytes while reading, characters while checking, records while keeping. */
export interface ImportProgress {
  readonly stage: 'reading' | 'checking' | 'keeping';
  readonly done: number;
  readonly of: number;
}

/** Why a zip archive gave no pack. `archive-kind`: a form of the format that is not read, such as zip64. */
export type ZipFault = 'archive-damaged' | 'archive-locked' | 'archive-kind' | 'archive-empty' | 'archive-several';

/**
 * Why a file gave no text. `too-large`, `unfolds-too-large`: over the limits; `not-text`: neither UTF-8 nor an archive
 * that is read; `unreadable`: the system does not give the file.
 */
export type FileFault = 'too-large' | 'unfolds-too-large' | 'not-text' | 'unreadable' | ZipFault;

/**
 * Why the database could not do what was asked, as far as a person can act on it.
 *
 * `full`: no room on the disk or in the browser's share of it · `newer`: a newer version of the extension wrote it ·
 * `closed`: the browser gives no database, or a migration failed; what was kept is as it was.
 */
export type StorageFault = 'full' | 'newer' | 'closed';

/** Why a good pack was not kept. `busy`: another import runs; `too-much`: over the limits of all packs together. */
export type SaveFault = StorageFault | 'cancelled' | 'busy' | 'too-much';

/** Why an import kept nothing. */
export type ImportFault =
  /** `bundled`: the file has the id of the pack that comes with the extension. */
  | { readonly kind: FileFault | SaveFault | 'bundled' }
  /** The file is no pack, or of a newer format. */
  | { readonly kind: 'no-pack'; readonly why: Reason }
  /** No record was good, or too many were not for an update to be safe. */
  | { readonly kind: 'refused'; readonly refused: readonly Refusal[]; readonly refusedCount: number };

/** What an import came to; a person is told all of it. */
export type ImportOutcome =
  | {
      readonly ok: true;
      readonly head: PackHead;
      readonly isUpdate: boolean;
      readonly changes: Changes;
      readonly refused: readonly Refusal[];
      readonly refusedCount: number;
    }
  /** Nothing of what was there has changed. */
  | { readonly ok: false; readonly reason: ImportFault };

/** A kept pack as a list shows it. */
export interface PackLine {
  readonly id: string;
  readonly head: PackHead;
  readonly counts: Counts;
  readonly isOn: boolean;
  readonly isRemoved: boolean;
  readonly fileName: string;
}
