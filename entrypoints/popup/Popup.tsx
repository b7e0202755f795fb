import { useEffect, useState } from 'preact/hooks';
import { PagePanel } from '../../components/PagePanel.tsx';
import { hrefOf, parseRoute } from '../../components/route.ts';
import { useRowKeys } from '../../components/rows.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SearchResults } from '../../components/SearchResults.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import { StatementView } from '../../components/StatementView.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { useRoute } from '../../components/use-route.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { useOpenPage } from './use-open-page.ts';

/** The popup: this page's phrases, and the search over the whole record as soon as something is typed. */
export function Popup() {
  const route = useRoute();
  const [query, setQuery] = useState('');
  const { page, openPage } = useOpenPage();
  useRowKeys();

  useEffect(() => {
    // What only the library shows opens there: the popup is for one look.
    if (route.at === 'phrase' || route.at === 'speaker') open(pageUrl('library', hrefOf(route)));
  }, [route.at]);

  const showHit = async (hit: number) => {
    // The card opens in the page, under the popup.
    if (await openPage?.show(hit)) window.close();
  };

  return (
    <div class="popup">
      <header class="popup-head">
        <SearchBox
          query={query}
          hasFocus
          onQuery={(text) => {
            setQuery(text);
            if (parseRoute(location.hash).at !== 'home') location.hash = '#/';
          }}
        />
      </header>
      <main class="popup-body">
        {route.at === 'statement' ? (
          <StatementView id={route.id} libraryHref={pageUrl('library', hrefOf(route))} onBack={() => history.back()} />
        ) : query.trim() === '' ? (
          <PagePanel
            page={page}
            onShow={(hit) => void showHit(hit)}
            onRead={() => void openPage?.read()}
            onSite={(isOn) => void openPage?.setSite(isOn)}
          />
        ) : (
          <SearchResults query={query} sort="relevance" onQuery={setQuery} />
        )}
      </main>
      <Foot
        host={page.state === 'read' || page.state === 'paused' || page.state === 'off' ? page.host : ''}
        isOn={page.state !== 'off'}
        onSite={(isOn) => void openPage?.setSite(isOn)}
        libraryHref={pageUrl('library', query.trim() === '' ? '' : hrefOf({ at: 'search', query, view: 'list' }))}
      />
    </div>
  );
}

interface FootProps {
  /** Empty where there is nothing to switch. */
  host: string;
  isOn: boolean;
  libraryHref: string;
  onSite(isOn: boolean): void;
}

function Foot({ host, isOn, libraryHref, onSite }: FootProps) {
  const { t } = useStrings();
  return (
    <footer class="popup-foot">
      {host !== '' && <SiteSwitch host={host} isOn={isOn} onSite={onSite} />}
      <nav aria-label={t('nav.more')}>
        <a href={libraryHref} target="_blank" rel="noopener">
          {t('nav.library')}
        </a>
        <a href={pageUrl('options')} target="_blank" rel="noopener">
          {t('nav.options')}
        </a>
      </nav>
    </footer>
  );
}
