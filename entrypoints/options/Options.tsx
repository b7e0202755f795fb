import { useId } from 'preact/hooks';
import { STYLE_NAMES } from '../../components/citation-style-names.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { Unkept } from '../../components/Unkept.tsx';
import { useTitle } from '../../components/use-title.ts';
import { CITATION_STYLES } from '../../core/cite/styles.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { HOVER_DELAY_MS } from '../../platform/settings.ts';
import { Backup } from './Backup.tsx';
import { Choice } from './Choice.tsx';
import { Language } from './Language.tsx';
import { useSettings } from './use-settings.ts';
import { Where } from './Where.tsx';

/** Every choice a person has, each taking effect at once. */
export function Options() {
  const { t } = useStrings();
  useTitle(t('nav.options'));
  return (
    <>
      <PageHead here="options" hrefTo={pageUrl} />
      <main class="otr-page sheet">
        <h1>{t('nav.options')}</h1>
        <Where />
        <Look />
        <Citations />
        <Language />
        <section>
          <h2>{t('options.more')}</h2>
          <ul class="otr-tags">
            <li>
              <a href={pageUrl('packs')}>{t('packs.page')}</a>
            </li>
            <li>
              <a href={pageUrl('library', '#/help')}>{t('options.keys')}</a>
            </li>
            <li>
              <a href={pageUrl('welcome')}>{t('options.welcome')}</a>
            </li>
          </ul>
        </section>
        <Backup />
      </main>
    </>
  );
}

function Look() {
  const { t, locale } = useStrings();
  const { settings, change, isUnkept } = useSettings();
  const delayId = useId();
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', maximumFractionDigits: 1 });
  return (
    <section>
      <h2>{t('options.look')}</h2>
      <Choice
        legend={t('options.occurrences.legend')}
        value={settings.occurrences}
        options={[
          ['first', t('options.occurrences.first')],
          ['all', t('options.occurrences.all')],
        ]}
        onChoose={(occurrences) => change({ occurrences })}
      />
      <Choice
        legend={t('options.painter.legend')}
        value={settings.painter}
        options={[
          ['highlights', t('options.painter.highlights')],
          ['marks', t('options.painter.marks'), t('options.painter.marksWhy')],
        ]}
        onChoose={(painter) => change({ painter })}
      />
      <div>
        <label for={delayId}>{t('options.delay', { seconds: seconds.format(settings.hoverDelayMs / 1000) })}</label>
        <input
          id={delayId}
          type="range"
          min={HOVER_DELAY_MS.min}
          max={HOVER_DELAY_MS.max}
          step={100}
          value={settings.hoverDelayMs}
          aria-valuetext={seconds.format(settings.hoverDelayMs / 1000)}
          onInput={({ currentTarget }) => change({ hoverDelayMs: Number(currentTarget.value) })}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="quotations"
          checked={settings.quotations}
          onChange={({ currentTarget }) => change({ quotations: currentTarget.checked })}
        />
        <span>{t('options.quotations')}</span>
        <span class="otr-quiet">{t('options.quotationsWhy')}</span>
      </label>
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}

function Citations() {
  const { t } = useStrings();
  const { settings, change, isUnkept } = useSettings();
  const styleId = useId();
  return (
    <section>
      <h2>{t('options.citations')}</h2>
      <div class="otr-actions">
        <label for={styleId}>{t('options.houseStyle')}</label>
        <select
          id={styleId}
          class="otr-select"
          value={settings.citationStyle}
          onChange={({ currentTarget }) => {
            const citationStyle = CITATION_STYLES.find((style) => style === currentTarget.value);
            if (citationStyle) change({ citationStyle });
          }}
        >
          {CITATION_STYLES.map((style) => (
            <option key={style} value={style}>
              {t(STYLE_NAMES[style])}
            </option>
          ))}
        </select>
      </div>
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}
