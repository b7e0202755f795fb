import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../core/page-view.ts';
import { PagePanel } from './PagePanel.tsx';
import { hrefOf, type Route } from './route.ts';
import { useRowKeys } from './rows.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { StatementView } from './StatementView.tsx';
import { useStrings } from './strings-context.ts';
import { Unkept } from './Unkept.tsx';
import { useRoute } from './use-route.ts';

interface Props {
  page: PageView;
  /** Scrolls to a place on the page and opens its card. */
  onShow(hit: number): void;
  onRead(): void;
  /** @returns whether the choice could be kept */
  onSite(isOn: boolean): Promise<boolean>;
  /** Address of the library, showing what the hash says. */
  libraryHref(hash: string): string;
  draftHref: string;
  optionsHref: string;
  /** Opens the side panel; absent where there is none or this is it. */
  onPanel?: (() => void) | undefined;
}

/** Popup and side panel: this page's phrases, and the search over the whole record as soon as something is typed. */
export function QuickView({ page, onShow, onRead, onSite, libraryHref, draftHref, optionsHref, onPanel }: Props) {
  const { t } = useStrings();
  const route = useRoute();
  const [query, setQuery] = useState('');
  const [isUnkept, setUnkept] = useState(false);
  const switchSite = (isOn: boolean) => void onSite(isOn).then((isKept) => setUnkept(!isKept));
  useRowKeys();
  useElsewhere(route, libraryHref);
  useWayBack(route);
  const isSearching = query.trim() !== '';
  const isHome = route.at !== 'statement';

  return (
    <div class="otr-quick">
      <header class="otr-quick-head">
        <h1 class="otr-visually-hidden">{t('extensionName')}</h1>
        <SearchBox
          query={query}
          hasFocus
          onQuery={(text) => {
            setQuery(text);
            if (!isHome) location.hash = hrefOf({ at: 'home' });
          }}
        />
      </header>
      <main class="otr-quick-body">
        {route.at === 'statement' && (
          <StatementView
            id={route.id}
            query={query}
            libraryHref={libraryHref(hrefOf(isSearching ? { ...route, query } : route))}
            onBack={() => history.back()}
          />
        )}
        {/* The list stays as it is behind an open statement: going back leads to the same row. */}
        <div hidden={!isHome}>
          {isSearching ? (
            <SearchResults query={query} sort="relevance" onQuery={setQuery} />
          ) : (
            <PagePanel page={page} onShow={onShow} onRead={onRead} onSite={switchSite} />
          )}
        </div>
        <Unkept isUnkept={isUnkept} />
      </main>
      <Foot
        page={page}
        onSite={switchSite}
        libraryHref={libraryHref(isSearching ? hrefOf({ at: 'search', query, view: 'list' }) : '')}
        draftHref={draftHref}
        optionsHref={optionsHref}
        onPanel={onPanel}
      />
    </div>
  );
}

/** Escape leads back from a statement, and the focus to the row that it was opened from. */
function useWayBack(route: Route): void {
  const opened = useRef<string | null>(null);
  const id = route.at === 'statement' ? route.id : null;
  useEffect(() => {
    if (id === null) {
      const href = opened.current && hrefOf({ at: 'statement', id: opened.current });
      if (href) document.querySelector<HTMLElement>(`a[data-row][href="${CSS.escape(href)}"]`)?.focus();
    }
    opened.current = id;
    if (id === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault(); // a browser would close the popup
      history.back();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [id]);
}

/** What only the library shows opens there; this view is for one look. */
function useElsewhere(route: Route, libraryHref: Props['libraryHref']): void {
  const place = hrefOf(route);
  const isElsewhere = route.at === 'phrase' || route.at === 'speaker';
  useEffect(() => {
    if (!isElsewhere) return;
    open(libraryHref(place), '_blank', 'noopener');
    history.back();
  }, [place, isElsewhere, libraryHref]);
}

interface FootProps {
  page: PageView;
  onSite(isOn: boolean): void;
  libraryHref: string;
  draftHref: string;
  optionsHref: string;
  onPanel: Props['onPanel'];
}

function Foot({ page, onSite, libraryHref, draftHref, optionsHref, onPanel }: FootProps) {
  const { t } = useStrings();
  const hasSwitch = page.state === 'read' || page.state === 'paused' || page.state === 'off';
  return (
    <footer class="otr-quick-foot">
      {hasSwitch && <SiteSwitch host={page.host} isOn={page.state !== 'off'} onSite={onSite} />}
      <nav aria-label={t('nav.more')}>
        {onPanel && (
          <button type="button" class="otr-link" onClick={onPanel}>
            {t('nav.panel')}
          </button>
        )}
        <a href={libraryHref} target="_blank" rel="noopener">
          {t('nav.library')}
        </a>
        <a href={draftHref} target="_blank" rel="noopener">
          {t('nav.draft')}
        </a>
        <a href={optionsHref} target="_blank" rel="noopener">
          {t('nav.options')}
        </a>
      </nav>
    </footer>
  );
}
