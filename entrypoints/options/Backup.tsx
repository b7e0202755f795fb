import { useState } from 'preact/hooks';
import { saveFile } from '../../components/save-file.ts';
import { useStrings } from '../../components/strings-context.ts';
import { Unkept } from '../../components/Unkept.tsx';
import { exportSettings, importSettings, resetSettings } from '../../platform/settings-file.ts';

/** Takes choices out, brings them in, puts them back to the beginning; the last two can be undone. */
export function Backup() {
  const { t } = useStrings();
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<string | null>(null);
  const [isUnkept, setUnkept] = useState(false);

  /** Storage may fail under any of these. */
  const kept = (change: Promise<void>) =>
    void change.then(
      () => setUnkept(false),
      () => {
        setSaid('');
        setUnkept(true);
      },
    );

  const save = async () => {
    saveFile('on-the-record-settings.json', new Blob([await exportSettings()], { type: 'application/json' }));
  };
  const bringIn = async (file: File) => {
    const earlier = await exportSettings();
    const result = await importSettings(await file.text());
    if (!result.ok) return setSaid(t('backup.notOurs', { file: file.name }));
    setBefore(earlier);
    setSaid(
      result.refused.length > 0
        ? t('backup.partly', { taken: result.taken.join(', '), refused: result.refused.join(', ') })
        : t('backup.taken'),
    );
  };
  const reset = async () => {
    const earlier = await exportSettings();
    await resetSettings();
    setBefore(earlier);
    setSaid(t('backup.wasReset'));
  };
  const undo = async (earlier: string) => {
    await importSettings(earlier);
    setBefore(null);
    setSaid(t('backup.undone'));
  };

  return (
    <section>
      <h2>{t('backup.title')}</h2>
      <div class="otr-actions">
        <button type="button" class="otr-button" onClick={() => void save()}>
          {t('backup.export')}
        </button>
        <label class="otr-button">
          {t('backup.import')}
          <input
            type="file"
            class="otr-visually-hidden"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) kept(bringIn(file));
              currentTarget.value = ''; // the same file again is a new choice
            }}
          />
        </label>
        <button type="button" class="otr-button" onClick={() => kept(reset())}>
          {t('backup.reset')}
        </button>
      </div>
      <p role="status" class="otr-said">
        {said}
        {before !== null && (
          <>
            {' '}
            <button type="button" class="otr-link" onClick={() => kept(undo(before))}>
              {t('saved.undo')}
            </button>
          </>
        )}
      </p>
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}
