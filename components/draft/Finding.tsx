import type { Span } from '../../core/span.ts';
import { CopyBar } from '../CopyBar.tsx';
import { Comparison } from '../comparison/Comparison.tsx';
import { VERDICT_NAMES } from '../comparison/names.ts';
import { OwnWords } from '../comparison/OwnWords.tsx';
import { Attribution } from '../statement/Attribution.tsx';
import { Source } from '../statement/Source.tsx';
import { Words } from '../statement/Words.tsx';
import { useStrings } from '../strings-context.ts';
import { Untraced } from '../Untraced.tsx';
import { AttributionNotes } from './AttributionNotes.tsx';
import type { Entry } from './findings-in-order.ts';

interface Props {
  entry: Entry;
  onShow(span: Span): void;
}

/** One phrase or quotation of a draft beside the record. */
export function Finding({ entry, onShow }: Props) {
  const { t } = useStrings();
  const { found, said } = entry;
  const isQuotation = entry.kind === 'quotation';
  return (
    <article class="otr-finding" data-verdict={isQuotation ? entry.found.verdict : 'phrase'}>
      <header>
        <button
          type="button"
          class="otr-finding-show"
          title={t('draft.show', { words: found.text })}
          onClick={() => onShow(found)}
          dir="auto"
        >
          {found.text}
        </button>
        <b class="otr-verdict">{t(isQuotation ? VERDICT_NAMES[entry.found.verdict] : 'draft.phrase')}</b>
      </header>
      {isQuotation && said ? (
        <>
          <Comparison {...entry.found} />
          <OwnWords said={said} quotation={entry.found} />
        </>
      ) : (
        said && <Words text={said.statement.text} lang={said.statement.lang} cite={said.statement.source.url} />
      )}
      {isQuotation && entry.untraced && <Untraced quotation={entry.untraced} />}
      {isQuotation && <AttributionNotes attribution={entry.found.attribution} />}
      {said && (
        <>
          <Attribution {...said} />
          <Source statement={said.statement} />
          <CopyBar statement={said.statement} />
        </>
      )}
      {isQuotation && !said && entry.nearest.length > 0 && (
        <details>
          <summary>{t('compare.nearest')}</summary>
          {entry.nearest.map((each) => (
            <div key={each.statement.id}>
              <Words text={each.statement.text} lang={each.statement.lang} cite={each.statement.source.url} />
              <Attribution {...each} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}
