import { useAnswer } from '../../components/ask-context.ts';
import { HREFS } from '../../components/route.ts';
import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import { formatEdtf } from '../../core/edtf.ts';

const PARTS = ['included', 'words', 'evidence', 'neutral', 'missing', 'privacy', 'mistakes'] as const;

/** How the record is made, what it leaves out, and every correction. */
export function MethodPage() {
  const { t, locale } = useStrings();
  useTitle(t('nav.method'));
  const { value } = useAnswer('getRecord', {});
  return (
    <article class="library-text">
      <h1>{t('nav.method')}</h1>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`method.${part}.title`)}</h2>
          <p>{t(`method.${part}.text`)}</p>
        </section>
      ))}
      <section>
        <h2>{t('method.corrections')}</h2>
        {value?.corrections.length === 0 && <p>{t('method.noCorrections')}</p>}
        <ul>
          {value?.corrections.map(({ id, date, change }) => (
            <li key={`${id} ${date} ${change}`}>
              {`${formatEdtf(date, locale)}: `}
              <a href={HREFS.statement(id)}>{change}</a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
