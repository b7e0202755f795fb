import type { AttributionMatch } from '../../core/quotations/compare.ts';
import { useStrings } from '../strings-context.ts';

/** Where speaker or date printed beside a quotation are not those of the record. */
export function AttributionNotes({ attribution }: { attribution: AttributionMatch }) {
  const { t } = useStrings();
  const { speaker, date, printed } = attribution;
  return (
    <>
      {speaker === 'differs' && <p class="otr-note">{t('compare.speakerDiffers', { printed: printed ?? '' })}</p>}
      {date === 'differs' && <p class="otr-note">{t('compare.dateDiffers')}</p>}
    </>
  );
}
