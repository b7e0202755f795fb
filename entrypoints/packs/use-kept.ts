import { useEffect, useState } from 'preact/hooks';
import type { StorageFault } from '../../core/pack/import-outcome.ts';
import { storageFault } from '../../platform/packs/faults.ts';
import { tellPacksChanged } from '../../platform/packs/pack-lines.ts';

export interface Kept<T> {
  /** `null` until it is read. */
  readonly value: T | null;
  readonly fault: StorageFault | null;
  /** Does something and shows how things are then; what the disk does is said, not thrown. */
  work(action: () => Promise<unknown>): void;
  /** As `work`, for what changes the library. */
  change(action: () => Promise<unknown>): void;
}

/**
 * Something kept in the database of packs, read anew after each change.
 *
 * @param read - must stay the same from drawing to drawing, or change when what it reads does
 */
export function useKept<T>(read: () => Promise<T>): Kept<T> {
  const [value, setValue] = useState<T | null>(null);
  const [fault, setFault] = useState<StorageFault | null>(null);

  const run = async (action: () => Promise<unknown>) => {
    try {
      await action();
      setValue(await read());
      setFault(null);
    } catch (error) {
      const reason = storageFault(error);
      if (reason === null) throw error;
      setFault(reason);
    }
  };

  useEffect(() => {
    void run(async () => {});
  }, [read]);

  return {
    value,
    fault,
    work: (action) => void run(action),
    change: (action) =>
      void run(async () => {
        await action();
        await tellPacksChanged();
      }),
  };
}
