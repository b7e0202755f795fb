import { useStrings } from './strings-context.ts';

/** Whether we read a site's pages, as a switch. */
export function SiteSwitch({ host, isOn, onSite }: { host: string; isOn: boolean; onSite(isOn: boolean): void }) {
  const { t } = useStrings();
  return (
    <button type="button" role="switch" aria-checked={isOn} class="otr-switch" onClick={() => onSite(!isOn)}>
      <span class="otr-switch-track" aria-hidden="true" />
      {t('page.site', { host })}
    </button>
  );
}
