import { useAnswer } from '../../components/ask-context.ts';
import { BETWEEN } from '../../components/between.ts';
import { hrefOf } from '../../components/route.ts';
import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { PhraseLines } from './PhraseLines.tsx';
import { SavedSearches } from './SavedSearches.tsx';

/** Where a person begins: what the record covers, the phrases, and what was searched before. */
export function HomePage() {
  const { t, count, locale } = useStrings();
  useTitle(undefined);
  const { value } = useAnswer('getRecord', {});
  return (
    <>
      <section class="library-text">
        <h1>{t('library.title')}</h1>
        <p>{t('library.intro')}</p>
        {value && (
          <p class="otr-quiet">
            {[
              count('search.found', value.statements),
              count('library.phrases', value.phrases),
              count('library.speakers', value.speakers),
              value.firstDate && `${formatEdtf(value.firstDate, locale)} – ${formatEdtf(value.lastDate, locale)}`,
            ]
              .filter(Boolean)
              .join(BETWEEN)}
          </p>
        )}
        <p>
          <a href={hrefOf({ at: 'search', query: '', view: 'list', sort: 'newest' })}>{t('library.everything')}</a>
        </p>
      </section>
      <SavedSearches />
      <section>
        <h2>{t('nav.phrases')}</h2>
        <PhraseLines />
      </section>
    </>
  );
}
