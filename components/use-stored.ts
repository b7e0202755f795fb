import { useEffect, useState } from 'preact/hooks';

/** Something that is kept, wherever that is. */
interface Stored<T> {
  read(): Promise<T>;
  update(change: (value: T) => T): Promise<T>;
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

/** A kept item as a view has it. */
export interface Kept<T> {
  readonly value: T;
  update(change: (value: T) => T): void;
  /** The last change could not be kept, as the storage is full or fails; the value is the one before it. */
  readonly isUnkept: boolean;
}

/**
 * A kept item, followed through changes from anywhere, and the way to change it.
 *
 * @param fallback - shown until the item has been read
 */
export function useStored<T>(item: Stored<T>, fallback: T): Kept<T> {
  const [value, setValue] = useState(fallback);
  const [isUnkept, setUnkept] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    void item.read().then(setValue, () => undefined); // the fallback serves where the storage does not even answer
    item.watch(setValue, end.signal);
    return () => end.abort();
  }, [item]);

  const update = async (change: (value: T) => T) => {
    try {
      setValue(await item.update(change));
      setUnkept(false);
    } catch {
      // What the browser says of its storage is nothing that a person could act on; that it failed is.
      setUnkept(true);
    }
  };
  return { value, update: (change) => void update(change), isUnkept };
}
