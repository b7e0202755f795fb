import { useStrings } from '../strings-context.ts';

/** Says that a form begins with what was filled in before and not saved, and offers to begin without. */
export function RestoredForm({ onDiscard }: { onDiscard(): void }) {
  const { t } = useStrings();
  return (
    <div class="otr-bar" role="status">
      <p>{t('own.restored')}</p>
      <button type="button" class="otr-button" onClick={onDiscard}>
        {t('own.discard')}
      </button>
    </div>
  );
}
