import { useStored } from '../../components/use-stored.ts';
import type { CitationStyle } from '../../core/cite/styles.ts';
import { settings, settingsFormat } from '../../platform/settings.ts';

/** The house style of citations, remembered in the settings. */
export function useHouseStyle(): [CitationStyle, (style: CitationStyle) => void] {
  const { value, update } = useStored(settings, settingsFormat.fallback);
  return [value.citationStyle, (citationStyle) => update((all) => ({ ...all, citationStyle }))];
}
