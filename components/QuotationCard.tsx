import type { QuotationModel } from '../core/check/quotation-model.ts';
import { Actions } from './card/Actions.tsx';
import { CardHead } from './card/CardHead.tsx';
import { MoreStatements } from './card/MoreStatements.tsx';
import { Comparison } from './comparison/Comparison.tsx';
import { VERDICT_NAMES } from './comparison/names.ts';
import { OwnWords } from './comparison/OwnWords.tsx';
import { AttributionNotes } from './draft/AttributionNotes.tsx';
import { Attribution } from './statement/Attribution.tsx';
import { Source } from './statement/Source.tsx';
import { Words } from './statement/Words.tsx';
import { useStrings } from './strings-context.ts';
import { Untraced } from './Untraced.tsx';

interface Props {
  printed: string;
  lang: string;
  /** `null` where we do not compare: the page is a translation by machine. */
  model: QuotationModel | null;
  copy(text: string): Promise<boolean>;
  onClose(): void;
  onDismiss(): void;
  onLeaveSite(): void;
}

/** One quotation of a page beside the source, word by word; or what was looked in, when there is none. */
export function QuotationCard({ printed, lang, model, copy, onClose, onDismiss, onLeaveSite }: Props) {
  const { t, count } = useStrings();
  return (
    <>
      <CardHead
        label={t('compare.title')}
        text={t(model ? VERDICT_NAMES[model.quotation.verdict] : 'compare.notCompared')}
        lang=""
        isVerdict
        onClose={onClose}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long comparisons scroll here, which keys can do only with the focus */}
      <section class="otr-card-body" tabIndex={0} aria-label={t('card.onRecord')}>
        {model === null ? (
          <p>{t('compare.translatedPage')}</p>
        ) : (
          <>
            {model.said ? (
              <article class="otr-statement">
                <Comparison {...model.quotation} />
                <OwnWords said={model.said} quotation={model.quotation} />
                <AttributionNotes attribution={model.quotation.attribution} />
                <Attribution {...model.said} />
                <Source statement={model.said.statement} />
              </article>
            ) : (
              <>
                <Words text={printed} lang={lang} />
                {model.untraced && <Untraced quotation={model.untraced} />}
                <p class="otr-quiet">{count('compare.lookedIn', model.lookedIn)}</p>
              </>
            )}
            <MoreStatements title={t('compare.nearest')} statements={model.nearest} />
          </>
        )}
      </section>
      {model?.said && <Actions shown={model.said} copy={copy} onDismiss={onDismiss} onLeaveSite={onLeaveSite} />}
    </>
  );
}
