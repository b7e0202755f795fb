import { useState } from 'preact/hooks';
import { useAnswer, useAsk } from '../../components/ask-context.ts';
import { CiteBox } from '../../components/CiteBox.tsx';
import { Concordance } from '../../components/Concordance.tsx';
import { FacetList } from '../../components/FacetList.tsx';
import { hrefOf, SEARCH_VIEWS, type SearchRoute } from '../../components/route.ts';
import { SearchResults } from '../../components/SearchResults.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { Timeline } from '../../components/Timeline.tsx';
import { Unkept } from '../../components/Unkept.tsx';
import { useStored } from '../../components/use-stored.ts';
import { useTitle } from '../../components/use-title.ts';
import type { SortOrder } from '../../core/search/match.ts';
import { savedSearches, savedSearchesFormat } from '../../platform/settings.ts';
import { useHouseStyle } from './use-house-style.ts';

const SORTS: readonly SortOrder[] = ['relevance', 'newest', 'oldest'];

/** A search with all that can be done with what it finds: narrow, sort, see in context or time, choose, cite. */
export function SearchPage({ route }: { route: SearchRoute }) {
  const { t } = useStrings();
  const { query, view, sort = 'relevance' } = route;
  useTitle(query);
  // The same question as the list's first page, so that it is answered once more from what is at hand.
  const { value } = useAnswer('search', { query, sort: 'relevance', offset: 0, limit: 0 });
  return (
    <div class="library-search">
      {value ? <FacetList route={route} facets={value.facets} /> : <div />}
      <div class="library-results">
        <h1 class="otr-visually-hidden">{t('search.label')}</h1>
        <div class="library-views">
          <nav class="otr-actions" aria-label={t('view.label')}>
            {SEARCH_VIEWS.map((each) => (
              <a
                key={each}
                class="otr-button"
                aria-current={each === view ? 'page' : undefined}
                href={hrefOf({ ...route, view: each })}
              >
                {t(`view.${each}`)}
              </a>
            ))}
          </nav>
          <div class="otr-actions">
            {view === 'list' && (
              <label>
                {`${t('sort.label')} `}
                <select
                  class="otr-select"
                  value={sort}
                  onChange={({ currentTarget }) => {
                    location.hash = hrefOf(sorted(route, currentTarget.value));
                  }}
                >
                  {SORTS.map((each) => (
                    <option key={each} value={each}>
                      {t(`sort.${each}`)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <SaveSearch query={query} />
          </div>
        </div>
        {view === 'list' && <Listed query={query} sort={sort} />}
        {view === 'context' && <Concordance query={query} />}
        {view === 'time' && <Timed query={query} />}
      </div>
    </div>
  );
}

function sorted({ at, query, view }: SearchRoute, order: string): SearchRoute {
  const sort = SORTS.find((each) => each === order) ?? 'relevance';
  return { at, query, view, ...(sort === 'relevance' ? {} : { sort }) };
}

function Listed({ query, sort }: { query: string; sort: SortOrder }) {
  const { t, count } = useStrings();
  const ask = useAsk();
  const [style, setStyle] = useHouseStyle();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selection);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelection(next);
  };
  const load = async () => {
    const answer =
      selection.size > 0 ? await ask('getStatements', { ids: [...selection] }) : await ask('findStatements', { query });
    return answer?.value ?? null;
  };
  return (
    <>
      <details>
        <summary>{selection.size > 0 ? count('cite.selected', selection.size) : t('cite.all')}</summary>
        <CiteBox load={load} style={style} onStyle={setStyle} />
        {selection.size > 0 && (
          <button type="button" class="otr-link" onClick={() => setSelection(new Set())}>
            {t('cite.clear')}
          </button>
        )}
      </details>
      <SearchResults
        query={query}
        sort={sort}
        onQuery={(text) => {
          location.hash = hrefOf({ at: 'search', query: text, view: 'list' });
        }}
        statementHref={(id) => hrefOf({ at: 'statement', id, ...(query.trim() === '' ? {} : { query }) })}
        selection={selection}
        onSelect={select}
      />
    </>
  );
}

function Timed({ query }: { query: string }) {
  const { t, count } = useStrings();
  const { value } = useAnswer('timeline', { query });
  if (!value) return null;
  return (
    <>
      <p role="status" class="otr-count">
        {count('search.found', value.total)}
      </p>
      {value.entries.length > 0 && <Timeline title={query || t('library.title')} entries={value.entries} />}
    </>
  );
}

function SaveSearch({ query }: { query: string }) {
  const { t } = useStrings();
  const { value, update, isUnkept } = useStored(savedSearches, savedSearchesFormat.fallback);
  if (query.trim() === '') return null;
  const isSaved = value.some((each) => each.query === query);
  return (
    <>
      <button
        type="button"
        class="otr-button"
        disabled={isSaved}
        onClick={() => update((all) => [...all, { name: query, query }])}
      >
        {isSaved ? t('saved.done') : t('saved.save')}
      </button>
      <Unkept isUnkept={isUnkept} />
    </>
  );
}
