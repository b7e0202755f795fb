import { useId } from 'preact/hooks';
import { languageName } from '../../components/language-name.ts';
import { useStrings } from '../../components/strings-context.ts';
import { Unkept } from '../../components/Unkept.tsx';
import { LANGUAGES } from '../../platform/settings.ts';
import { useSettings } from './use-settings.ts';

const TAGS: Record<(typeof LANGUAGES)[number], string> = { en: 'en', ru: 'ru', zh_CN: 'zh-Hans' };

/** The language of the interface: the browser's, or one that is chosen here; each is named in itself. */
export function Language() {
  const { t } = useStrings();
  const { settings, change, isUnkept } = useSettings();
  const id = useId();
  return (
    <section>
      <h2>{t('options.language.title')}</h2>
      <div class="otr-actions">
        <label for={id}>{t('options.language.label')}</label>
        <select
          id={id}
          name="language"
          class="otr-select"
          value={settings.language}
          aria-describedby={`${id}-open`}
          onChange={({ currentTarget }) => {
            const chosen = LANGUAGES.find((each) => each === currentTarget.value);
            change({ language: chosen ?? 'browser' });
          }}
        >
          <option value="browser">{t('options.language.browser')}</option>
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={TAGS[each]}>
              {languageName(TAGS[each], TAGS[each])}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-open`} class="otr-quiet">
        {t('options.language.open')}
      </p>
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}
