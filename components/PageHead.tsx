import type { ComponentChildren } from 'preact';
import { hrefOf } from './route.ts';
import { useStrings } from './strings-context.ts';

const IN_LIBRARY = ['phrases', 'method', 'help'] as const;
const PAGES = [
  { page: 'draft', key: 'draft.title' },
  { page: 'packs', key: 'packs.title' },
  { page: 'options', key: 'nav.options' },
] as const;

export type PlaceInHead = (typeof IN_LIBRARY)[number] | (typeof PAGES)[number]['page'];

interface Props {
  /** Which of the places is open; null where it is none of them. */
  here: PlaceInHead | null;
  hrefTo(page: 'library' | (typeof PAGES)[number]['page'], hash?: string): string;
  /** The search field, where the page has one. */
  children?: ComponentChildren;
}

/** The head of every page of ours that fills a tab: the way home, and to each of the others. */
export function PageHead({ here, hrefTo, children }: Props) {
  const { t } = useStrings();
  const current = (place: PlaceInHead) => (place === here ? 'page' : undefined);
  return (
    <header class="otr-head">
      <a class="otr-head-name" href={hrefTo('library', hrefOf({ at: 'home' }))}>
        <img src="/icon/32.png" width="24" height="24" alt="" />
        {t('extensionName')}
      </a>
      {children}
      <nav aria-label={t('nav.library')}>
        {IN_LIBRARY.map((at) => (
          <a key={at} href={hrefTo('library', hrefOf({ at }))} aria-current={current(at)}>
            {t(`nav.${at}`)}
          </a>
        ))}
        {PAGES.map(({ page, key }) => (
          <a key={page} href={hrefTo(page)} aria-current={current(page)}>
            {t(key)}
          </a>
        ))}
      </nav>
    </header>
  );
}
