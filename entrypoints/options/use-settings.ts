import { useStored } from '../../components/use-stored.ts';
import { type Settings, type Sites, settings, settingsFormat, sites, sitesFormat } from '../../platform/settings.ts';

/** The kept choices, followed through changes from anywhere. */
export interface KeptSettings {
  readonly settings: Settings;
  change(change: Partial<Settings>): void;
  /** The last change could not be kept; what was chosen before holds. */
  readonly isUnkept: boolean;
}

export function useSettings(): KeptSettings {
  const { value, update, isUnkept } = useStored(settings, settingsFormat.fallback);
  return { settings: value, change: (change) => update((all) => ({ ...all, ...change })), isUnkept };
}

/** The person's lists of sites. Changed through the background, which also tells the open pages. */
export function useSites(): Sites {
  return useStored(sites, sitesFormat.fallback).value;
}
