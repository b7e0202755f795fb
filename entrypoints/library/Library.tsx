import { useEffect, useRef } from 'preact/hooks';
import { PageHead, type PlaceInHead } from '../../components/PageHead.tsx';
import { hrefOf, type Route } from '../../components/route.ts';
import { useRowKeys } from '../../components/rows.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useRoute } from '../../components/use-route.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { HelpPage } from './HelpPage.tsx';
import { HomePage } from './HomePage.tsx';
import { MethodPage } from './MethodPage.tsx';
import { PhrasePage } from './PhrasePage.tsx';
import { PhrasesPage } from './PhrasesPage.tsx';
import { SearchPage } from './SearchPage.tsx';
import { SpeakerPage } from './SpeakerPage.tsx';
import { StatementPage } from './StatementPage.tsx';

/** The library: each statement, phrase, speaker and search has an address of its own. */
export function Library() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const query = route.at === 'search' ? route.query : '';
  const place = placeOf(route);
  useRowKeys();

  useEffect(() => {
    // A new place is read from its beginning; while a search is typed the focus stays in its field.
    if (!isFirst.current && route.at !== 'search') {
      scrollTo(0, 0);
      main.current?.focus();
    }
    isFirst.current = false;
  }, [place]);

  return (
    <div class="library">
      <PageHead here={placeInHead(route)} hrefTo={pageUrl}>
        <SearchBox
          query={query}
          hasFocus={route.at === 'home' || route.at === 'search'}
          onQuery={(text) => showQuery(route, text)}
        />
      </PageHead>
      <main ref={main} class="library-main" tabIndex={-1}>
        <Page route={route} />
      </main>
    </div>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.at) {
    case 'home':
      return <HomePage />;
    case 'search':
      return <SearchPage route={route} />;
    case 'statement':
      return <StatementPage id={route.id} query={route.query} />;
    case 'phrase':
      return <PhrasePage id={route.id} />;
    case 'speaker':
      return <SpeakerPage id={route.id} />;
    case 'phrases':
      return <PhrasesPage />;
    case 'method':
      return <MethodPage />;
    case 'help':
      return <HelpPage />;
  }
}

/** While a query is typed it replaces its own address: going back leads out of the search, not through its letters. */
function showQuery(route: Route, query: string): void {
  const address = hrefOf(route.at === 'search' ? { ...route, query } : { at: 'search', query, view: 'list' });
  if (route.at === 'search') {
    history.replaceState(null, '', address);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = address;
}

function placeInHead({ at }: Route): PlaceInHead | null {
  return at === 'phrases' || at === 'method' || at === 'help' ? at : null;
}

function placeOf(route: Route): string {
  return route.at === 'search' ? 'search' : hrefOf(route);
}
