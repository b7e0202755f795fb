import { useEffect, useState } from 'preact/hooks';
import { type Settings, type Sites, settings, settingsFormat, sites, sitesFormat } from '../../platform/settings.ts';
import type { StoredItem } from '../../platform/storage.ts';

/** The kept choices, followed through changes from anywhere, and the way to change them. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [value, update] = useStored(settings, settingsFormat.fallback);
  return [value, (change) => update((all) => ({ ...all, ...change }))];
}

/** The person's lists of sites. Changed through the background, which also tells the open pages. */
export function useSites(): Sites {
  return useStored(sites, sitesFormat.fallback)[0];
}

function useStored<T>(item: StoredItem<T>, fallback: T): [T, (change: (value: T) => T) => void] {
  const [value, setValue] = useState(fallback);
  useEffect(() => {
    const end = new AbortController();
    void item.read().then(setValue);
    item.watch(setValue, end.signal);
    return () => end.abort();
  }, [item]);
  return [value, (change) => void item.update(change).then(setValue)];
}
