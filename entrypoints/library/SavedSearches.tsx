import { useState } from 'preact/hooks';
import { hrefOf } from '../../components/route.ts';
import { useStrings } from '../../components/strings-context.ts';
import { Unkept } from '../../components/Unkept.tsx';
import { useStored } from '../../components/use-stored.ts';
import { type SavedSearch, savedSearches, savedSearchesFormat } from '../../platform/settings.ts';

/** Searches that a person kept; removing one can be undone for as long as the page shows them. */
export function SavedSearches() {
  const { t } = useStrings();
  const { value: list, update, isUnkept } = useStored(savedSearches, savedSearchesFormat.fallback);
  const [removed, setRemoved] = useState<SavedSearch | null>(null);

  const remove = (search: SavedSearch) => {
    setRemoved(search);
    update((all) => all.filter(({ query }) => query !== search.query));
  };
  const undo = (search: SavedSearch) => {
    setRemoved(null);
    update((all) => [...all, search]);
  };

  if (list.length === 0 && !removed) return null;
  return (
    <section>
      <h2>{t('saved.title')}</h2>
      <ul class="otr-tags">
        {list.map((search) => (
          <li key={search.query}>
            <a href={hrefOf({ at: 'search', query: search.query, view: 'list' })}>{search.name}</a>{' '}
            <button
              type="button"
              class="otr-link otr-quiet"
              aria-label={t('saved.remove', { name: search.name })}
              onClick={() => remove(search)}
            >
              {'×'}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {removed && !list.some(({ query }) => query === removed.query) && (
          <>
            {`${t('saved.removed', { name: removed.name })} `}
            <button type="button" class="otr-link" onClick={() => undo(removed)}>
              {t('saved.undo')}
            </button>
          </>
        )}
      </p>
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}
