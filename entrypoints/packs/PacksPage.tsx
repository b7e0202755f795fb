import { useEffect, useState } from 'preact/hooks';
import { PageHead } from '../../components/PageHead.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { ImportedPacks } from './ImportedPacks.tsx';
import { OwnPhrases } from './OwnPhrases.tsx';
import { OwnStatements } from './OwnStatements.tsx';
import { PhraseEditor } from './PhraseEditor.tsx';
import { type PacksRoute, parsePacksRoute } from './route.ts';
import { StatementEditor } from './StatementEditor.tsx';

/** Packs that a person brings in, and the records of their own. */
export function PacksPage() {
  const { t } = useStrings();
  useTitle(t('packs.page'));
  const route = usePacksRoute();
  const part = route.at === 'statement' ? 'statements' : route.at === 'phrase' ? 'phrases' : route.at;
  return (
    <>
      <PageHead here="packs" hrefTo={pageUrl} />
      <main class="otr-page otr-packs">
        <header>
          <h1>{t('packs.page')}</h1>
          <nav aria-label={t('packs.page')}>
            <ul class="otr-tabs">
              {PARTS.map(({ at, key }) => (
                <li key={at}>
                  <a href={`#/${at}`} aria-current={part === at ? 'page' : undefined}>
                    {t(key)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <Part route={route} />
      </main>
    </>
  );
}

const PARTS = [
  { at: 'packs', key: 'packs.title' },
  { at: 'statements', key: 'own.statements' },
  { at: 'phrases', key: 'own.phrases' },
] as const;

function Part({ route }: { route: PacksRoute }) {
  switch (route.at) {
    case 'packs':
      return <ImportedPacks />;
    case 'statements':
      return <OwnStatements />;
    case 'phrases':
      return <OwnPhrases />;
    case 'statement':
      return <StatementEditor key={route.id ?? route.draft} id={route.id} draft={route.draft} />;
    case 'phrase':
      return <PhraseEditor key={route.id ?? route.draft} id={route.id} draft={route.draft} />;
  }
}

function usePacksRoute(): PacksRoute {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parsePacksRoute(hash);
}
