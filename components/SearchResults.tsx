import { useState } from 'preact/hooks';
import type { SortOrder } from '../core/search/match.ts';
import type { SearchAnswer } from '../core/search/search.ts';
import { useAnswer } from './ask-context.ts';
import { BETWEEN } from './between.ts';
import { Notice } from './Notice.tsx';
import { ResultList } from './ResultList.tsx';
import { useStrings } from './strings-context.ts';
import { Untraced } from './Untraced.tsx';

interface Props {
  query: string;
  sort: SortOrder;
  onQuery(query: string): void;
  statementHref?: (id: string) => string;
  selection?: ReadonlySet<string>;
  onSelect?: (id: string, isSelected: boolean) => void;
}

/** So many at first and with each “more”: drawn within a frame, and enough to fill a screen twice. */
const PAGE_LENGTH = 30;
/** The longest page of results; beyond it a narrower query helps more than a longer list. */
const MAX_LENGTH = 200;

/** What a query finds, as it is typed; says how much, and what would find more where there is nothing. */
export function SearchResults({ query, sort, onQuery, statementHref, selection, onSelect }: Props) {
  const { t, count } = useStrings();
  const [shown, setShown] = useState({ query, limit: PAGE_LENGTH });
  const limit = shown.query === query ? shown.limit : PAGE_LENGTH;
  const { state, value, again } = useAnswer('search', { query, sort, offset: 0, limit });

  return (
    <>
      <p role="status" class="otr-count">
        {value && state !== 'failed' && count('search.found', value.total)}
        {value?.isLoose && `${BETWEEN}${t('search.loose')}`}
      </p>
      {state === 'failed' && (
        <Notice title={t('failed.library')}>
          <button type="button" class="otr-button" onClick={again}>
            {t('failed.again')}
          </button>
        </Notice>
      )}
      {value?.untraced && <Untraced quotation={value.untraced} />}
      {state === 'waiting' && !value && <Notice title={t('search.waiting')} />}
      {value && value.total > 0 && (
        <ResultList found={value.found} statementHref={statementHref} selection={selection} onSelect={onSelect} />
      )}
      {value && value.total > limit && limit < MAX_LENGTH && (
        <button
          type="button"
          class="otr-button otr-more"
          data-row
          onClick={() => setShown({ query, limit: Math.min(MAX_LENGTH, limit + PAGE_LENGTH) })}
        >
          {t('search.more')}
        </button>
      )}
      {value?.total === 0 && state === 'ready' && <Nothing answer={value} onQuery={onQuery} />}
    </>
  );
}

function Nothing({ answer, onQuery }: { answer: SearchAnswer; onQuery: Props['onQuery'] }) {
  const { t, count } = useStrings();
  return (
    <Notice title={t('search.nothing')}>
      <p>{answer.wider.length > 0 ? t('search.wider') : t('search.hint')}</p>
      <ul class="otr-rows">
        {answer.wider.map(({ query, total }) => (
          <li key={query} class="otr-row">
            <button type="button" class="otr-link" data-row onClick={() => onQuery(query)}>
              {query === '' ? t('search.everything') : query}
            </button>
            <span class="otr-quiet">{` ${count('search.found', total)}`}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
