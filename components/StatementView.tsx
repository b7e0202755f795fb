import { useEffect, useRef } from 'preact/hooks';
import { useAnswer } from './ask-context.ts';
import { Notice } from './Notice.tsx';
import { HREFS } from './route.ts';
import { Statement } from './Statement.tsx';
import { useStrings } from './strings-context.ts';

interface Props {
  id: string;
  /** The search that led here, whose words are marked. */
  query?: string | undefined;
  /** Address of the same statement in the library, where this is not the library. */
  libraryHref?: string;
  onBack?: () => void;
}

/** One statement in full, with its place in time and the phrases that lead to it. */
export function StatementView({ id, query, libraryHref, onBack }: Props) {
  const { t } = useStrings();
  const { state, value, again } = useAnswer('getStatement', { id, ...(query ? { query } : {}) });
  const top = useRef<HTMLElement>(null);
  const shown = value?.statement.id;
  useEffect(() => {
    // The page has changed under a keyboard's or screen reader's focus: it goes to what is new.
    if (shown === id) top.current?.focus({ preventScroll: true });
  }, [shown, id]);

  return (
    <section ref={top} tabIndex={-1} class="otr-page-part" aria-label={t('statement.name')}>
      <h2 class="otr-visually-hidden">{t('statement.name')}</h2>
      <nav class="otr-bar" aria-label={t('nav.statement')}>
        {onBack && (
          <button type="button" class="otr-button" onClick={onBack}>
            {t('nav.back')}
          </button>
        )}
        {libraryHref && (
          <a class="otr-link" href={libraryHref} target="_blank" rel="noopener">
            {t('nav.inLibrary')}
          </a>
        )}
      </nav>
      {state === 'failed' && (
        <Notice title={t('failed.library')}>
          <button type="button" class="otr-button" onClick={again}>
            {t('failed.again')}
          </button>
        </Notice>
      )}
      {state === 'ready' && value === null && <Notice title={t('statement.unknown')} />}
      {value && <Statement {...value} hrefs={HREFS} />}
      {value && value.phrases.length > 0 && (
        <section class="otr-part">
          <h3 class="otr-label">{t('statement.phrases')}</h3>
          <ul class="otr-tags">
            {value.phrases.map((phrase) => (
              <li key={phrase.id}>
                <a href={HREFS.phrase(phrase.id)}>{phrase.label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
