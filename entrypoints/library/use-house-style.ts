import { useEffect, useState } from 'preact/hooks';
import type { CitationStyle } from '../../core/cite/styles.ts';
import { settings } from '../../platform/settings.ts';

/** The house style of citations, remembered in the settings. */
export function useHouseStyle(): [CitationStyle, (style: CitationStyle) => void] {
  const [style, setStyle] = useState<CitationStyle>('chicago');
  useEffect(() => {
    const end = new AbortController();
    void settings.read().then(({ citationStyle }) => setStyle(citationStyle));
    settings.watch(({ citationStyle }) => setStyle(citationStyle), end.signal);
    return () => end.abort();
  }, []);
  return [style, (chosen) => void settings.update((all) => ({ ...all, citationStyle: chosen }))];
}
