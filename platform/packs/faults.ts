/**
 * Why the database could not do what was asked, as far as a person can act on it.
 *
 * `full`: no room on the disk or in the browser's share of it · `newer`: a newer version of the extension wrote it ·
 * `closed`: the browser gives no database, or a migration failed; what was kept is as it was.
 */
export type StorageFault = 'full' | 'newer' | 'closed';

/** Sorts what the database threw. @returns `null` when it is no fault of storage but a mistake of ours */
export function storageFault(fault: unknown): StorageFault | null {
  if (!(fault instanceof DOMException)) return null;
  switch (fault.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'UnknownError': // Chromium: the disk failed or is full below the quota
    case 'InvalidStateError': // Firefox: no database in this kind of window
    case 'AbortError': // a migration or a transaction was taken back
      return 'closed';
    default:
      return null;
  }
}

/** Whether this is the end that a caller's own signal asked for. */
export function isCancelled(fault: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (fault === signal.reason || (fault instanceof DOMException && fault.name === 'AbortError'));
}
