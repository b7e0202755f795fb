import { useStrings } from '../strings-context.ts';

/** The buttons that end a form of one's own records. The form's `submit` saves. */
export function FormActions({ onCancel }: { onCancel: () => void }) {
  const { t } = useStrings();
  return (
    <div class="otr-actions">
      <button type="submit" class="otr-button otr-primary">
        {t('own.save')}
      </button>
      <button type="button" class="otr-button" onClick={onCancel}>
        {t('own.cancel')}
      </button>
    </div>
  );
}
