import type { StatementWithSpeaker } from '../../core/card.ts';
import type { CheckedQuotation } from '../../core/quotations/check.ts';
import { Words } from '../statement/Words.tsx';
import { useStrings } from '../strings-context.ts';

interface Props {
  said: StatementWithSpeaker;
  quotation: CheckedQuotation;
}

/** The record's own words, where the quotation was compared with another wording of them. */
export function OwnWords({ said: { statement }, quotation }: Props) {
  const { t } = useStrings();
  if (quotation.wording === 'official') return null;
  return (
    <>
      <h3 class="otr-label">{t('compare.source')}</h3>
      <Words text={statement.text} lang={statement.lang} cite={statement.source.url} />
    </>
  );
}
