import { browser } from 'wxt/browser';
import { type ItemFormat, type Reading, readKept } from './stored-format.ts';

/** One kept item. All of a person's choices stay in `storage.local`: `sync` would send them to the browser's maker. */
export interface StoredItem<T> {
  /** @returns today's form; the fallback when nothing is kept or when it cannot be read */
  read(): Promise<T>;
  /** As {@link read}, with how it was come by, so that a page can say that something could not be read. */
  inspect(): Promise<Reading<T>>;
  /** Replaces the value. One that could not be read before is set aside under `<key>.kept`, not lost. */
  write(value: T): Promise<void>;
  /** Reads, changes, writes; changes made at once by this context follow one another. */
  update(change: (value: T) => T): Promise<T>;
  /** Calls back with each change, from whichever part of the extension, until the signal ends it. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

/** Binds a format to the browser's storage. The only place that reads or writes a key. */
export function defineStored<T>(format: ItemFormat<T>): StoredItem<T> {
  const { key } = format;
  let last: Promise<unknown> = Promise.resolve();

  const keptNow = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];
  const inspect = async () => readKept(format, await keptNow());
  const read = async () => (await inspect()).value;

  const write = async (value: T) => {
    const kept = await keptNow();
    const { state } = readKept(format, kept);
    const aside = state === 'newer' || state === 'unreadable' ? { [`${key}.kept`]: kept } : {};
    await browser.storage.local.set({ ...aside, [key]: { version: format.version, value } });
  };

  const update = (change: (value: T) => T): Promise<T> => {
    const next = last.then(async () => {
      const value = change(await read());
      await write(value);
      return value;
    });
    last = next.catch(() => undefined); // the caller hears of the fault; the next change must not
    return next;
  };

  const watch = (onChange: (value: T) => void, signal: AbortSignal) => {
    if (signal.aborted) return;
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'local' && key in changes) onChange(readKept(format, changes[key]?.newValue).value);
    };
    browser.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  };

  return { read, inspect, write, update, watch };
}
