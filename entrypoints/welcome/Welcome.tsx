import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../components/ask-context.ts';
import { Attribution } from '../../components/statement/Attribution.tsx';
import { Words } from '../../components/statement/Words.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { NEWS_SITES } from '../../platform/news-sites.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { askForEverywhere, mayReadEverywhere } from '../../platform/permissions.ts';
import { type Shortcut, shortcuts } from '../../platform/shortcuts.ts';

/** How it works in a minute, and where it should run: asked once, here, and nowhere else. */
export function Welcome() {
  const { t } = useStrings();
  return (
    <main class="welcome">
      <img src="/icon/128.png" width="64" height="64" alt="" />
      <section>
        <h1>{t('extensionName')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </section>
      <Sample />
      <section>
        <h2>{t('welcome.how')}</h2>
        <ol>
          <li>{t('welcome.rest')}</li>
          <li>{t('welcome.popup')}</li>
          <Keys />
        </ol>
      </section>
      <Where />
      <section>
        <p class="otr-quiet">{t('method.privacy.text')}</p>
        <ul class="otr-tags">
          <li>
            <a href={pageUrl('library')}>{t('nav.library')}</a>
          </li>
          <li>
            <a href={pageUrl('options')}>{t('nav.options')}</a>
          </li>
          <li>
            <a href={pageUrl('library', '#/help')}>{t('nav.help')}</a>
          </li>
        </ul>
      </section>
    </main>
  );
}

/** A phrase and what is behind it, from the record itself; a button here, as the reader runs on no page of ours. */
function Sample() {
  const { t } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const { value } = useAnswer('listPhrases', {});
  const line = value?.find(({ id }) => id.split('/')[0] === 'no-limits') ?? value?.[0];
  if (!line) return null;
  return (
    <section class="sample" aria-label={t('welcome.sample')}>
      <p class="sample-page">
        {`${t('welcome.sampleText')} `}
        <button type="button" class="sample-phrase" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {line.label}
        </button>
      </p>
      {isOpen && (
        <div class="sample-card otr-statement">
          <Words text={line.first.statement.text} lang={line.first.statement.lang} />
          <Attribution {...line.first} />
        </div>
      )}
      {!isOpen && <p class="otr-quiet">{t('welcome.try')}</p>}
    </section>
  );
}

function Keys() {
  const { t } = useStrings();
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  const next = keys.find(({ name, key }) => name === 'next-phrase' && key !== '');
  return next ? <li>{t('welcome.keys', { key: next.key })}</li> : null;
}

function Where() {
  const { t, count } = useStrings();
  const [isEverywhere, setEverywhere] = useState(false);
  useEffect(() => {
    void mayReadEverywhere().then(setEverywhere);
  }, []);
  const everywhere = async () => {
    await askForEverywhere();
    setEverywhere(await mayReadEverywhere());
  };
  return (
    <section>
      <h2>{t('welcome.where')}</h2>
      <p>{count('welcome.listed', NEWS_SITES.length)}</p>
      <div class="otr-actions">
        <button type="button" class="otr-button" disabled={isEverywhere} onClick={() => void everywhere()}>
          {isEverywhere ? t('welcome.isEverywhere') : t('welcome.everywhere')}
        </button>
      </div>
    </section>
  );
}
