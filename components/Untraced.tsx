import type { UntracedQuotation } from '../core/untraced.ts';
import { useStrings } from './strings-context.ts';

/** Says that words circulate as a quotation whose source could not be found, and where they were seen. */
export function Untraced({ quotation }: { quotation: UntracedQuotation }) {
  const { t } = useStrings();
  return (
    <div class="otr-notice">
      <p>
        <b>{t('untraced.title')}</b>
      </p>
      <p>{t('untraced.text')}</p>
      <p>
        <a href={quotation.url} target="_blank" rel="noopener noreferrer">
          {quotation.seenOn}
        </a>
      </p>
    </div>
  );
}
