import type { StorageFault } from '../../core/pack/import-outcome.ts';

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
