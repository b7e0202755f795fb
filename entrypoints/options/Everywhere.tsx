import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings-context.ts';
import { askForEverywhere, giveBackEverywhere, mayReadEverywhere } from '../../platform/permissions.ts';

/** The permission for all sites, given and taken back here. */
export function Everywhere() {
  const { t } = useStrings();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void mayReadEverywhere().then(setOn);
  }, []);
  const change = async (wanted: boolean) => {
    if (wanted) await askForEverywhere();
    else await giveBackEverywhere();
    setOn(await mayReadEverywhere()); // what the browser says, not what was asked for
  };
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => void change(currentTarget.checked)} />
      <span>{t('options.everywhere')}</span>
      <span class="otr-quiet">{t('options.everywhereWhy')}</span>
    </label>
  );
}
