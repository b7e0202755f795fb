import { useEffect, useMemo, useState } from 'preact/hooks';
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

/** So many at first: they fill a screen, and are there within the frame of the key that was pressed. */
const FIRST_LENGTH = 10;
/** So many as soon as those are drawn, and with each “more”. */
const PAGE_LENGTH = 30;
/** The longest page of results; beyond it a narrower query helps more than a longer list. */
const MAX_LENGTH = 200;

/** What a query finds, as it is typed; says how much, and what would find more where there is nothing. */
export function SearchResults({ query, sort, onQuery, statementHref, selection, onSelect }: Props) {
  const { t, count } = useStrings();
  const [shown, setShown] = useState({ query, limit: FIRST_LENGTH });
  const limit = shown.query === query ? shown.limit : FIRST_LENGTH;
  const { state, value, again } = useAnswer('search', { query, sort, offset: 0, limit });
  const isMore = state === 'ready' && limit === FIRST_LENGTH && value !== null && value.total > FIRST_LENGTH;
  useEffect(() => {
    // After the drawing of the first ones, and not at all while a person types on.
    if (isMore) setShown({ query, limit: PAGE_LENGTH });
  }, [isMore, query]);
  // The rows of the answer before stay as they are while the next is awaited: a key costs no drawing of them.
  const list = useMemo(
    () =>
      value && value.total > 0 ? (
        <ResultList found={value.found} statementHref={statementHref} selection={selection} onSelect={onSelect} />
      ) : null,
    [value, selection],
  );

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
      {list}
      {value && mayShowMore(value) && (
        <button
          type="button"
          class="otr-button otr-more"
          data-row
          onClick={() => setShown({ query, limit: Math.min(MAX_LENGTH, value.found.length + PAGE_LENGTH) })}
        >
          {t('search.more')}
        </button>
      )}
      {value?.total === 0 && state === 'ready' && <Nothing answer={value} onQuery={onQuery} />}
    </>
  );
}

function mayShowMore({ total, found }: SearchAnswer): boolean {
  return found.length >= PAGE_LENGTH && found.length < Math.min(total, MAX_LENGTH);
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
