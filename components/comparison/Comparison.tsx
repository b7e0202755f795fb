import { alignRuns } from '../../core/check/aligned.ts';
import type { CheckedQuotation } from '../../core/quotations/check.ts';
import { useStrings } from '../strings-context.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { MarkedRuns } from './MarkedRuns.tsx';

type Props = Pick<
  CheckedQuotation,
  'text' | 'passage' | 'passageLang' | 'sourceSpan' | 'differences' | 'anotherTranslation' | 'wording' | 'variantBy'
>;

/**
 * Printed words over the source's, with what differs marked on both sides.
 *
 * The marks are for the eye; the list below says each difference as a sentence, for everybody.
 */
export function Comparison(props: Props) {
  const { t } = useStrings();
  const { differences, passageLang, wording, variantBy, anotherTranslation } = props;
  const aligned = alignRuns(props);
  if (!aligned) return null;
  return (
    <div class="otr-comparison">
      <h3 class="otr-label">{t('compare.printed')}</h3>
      <p class="otr-words" dir="auto">
        <MarkedRuns runs={aligned.printed} differences={differences} as="del" />
      </p>
      <h3 class="otr-label">
        {wording === 'variant' && variantBy ? t('compare.wordingOf', { by: variantBy }) : t('compare.source')}
      </h3>
      <p class="otr-words" lang={passageLang ?? undefined} dir="auto">
        <span class="otr-neighbour">{aligned.before}</span>
        <MarkedRuns runs={aligned.source} differences={differences} as="ins" />
        <span class="otr-neighbour">{aligned.after}</span>
      </p>
      {anotherTranslation && <p class="otr-quiet">{t('compare.anotherTranslation')}</p>}
      <DifferenceList differences={differences} />
    </div>
  );
}
