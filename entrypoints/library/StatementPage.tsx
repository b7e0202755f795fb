import { useAnswer } from '../../components/ask-context.ts';
import { CiteBox } from '../../components/CiteBox.tsx';
import { CopyBar } from '../../components/CopyBar.tsx';
import { StatementView } from '../../components/StatementView.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { TimelineTable } from '../../components/TimelineTable.tsx';
import { useTitle } from '../../components/use-title.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { speakerName } from '../../core/speaker-name.ts';
import { useHouseStyle } from './use-house-style.ts';

/** One statement with all that is known of it, and what can be taken along. */
export function StatementPage({ id, query }: { id: string; query: string | undefined }) {
  const { t, locale } = useStrings();
  const { value } = useAnswer('getStatement', { id, ...(query ? { query } : {}) });
  const [style, setStyle] = useHouseStyle();
  useTitle(
    value ? `${speakerName(value.speaker, locale).text}, ${formatEdtf(value.statement.date, locale)}` : undefined,
  );
  return (
    <div class="library-columns">
      <h1 class="otr-visually-hidden">{t('statement.name')}</h1>
      <StatementView id={id} query={query} />
      {value && (
        <aside class="library-side" aria-label={t('cite.title')}>
          <section class="otr-cite">
            <h2>{t('cite.title')}</h2>
            <CopyBar statement={value.statement} />
            <CiteBox load={() => Promise.resolve([value])} style={style} onStyle={setStyle} preview={value} />
          </section>
          {value.statement.topics.length > 0 && (
            <section>
              <h2>{t('facet.topic')}</h2>
              <ul class="otr-tags">
                {value.statement.topics.map((topic) => (
                  <li key={topic}>
                    <a href={`#/search?q=${encodeURIComponent(`topic:${topic}`)}`}>{topic.replaceAll('-', ' ')}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {value.statement.history.length > 0 && (
            <section>
              <h2>{t('method.corrections')}</h2>
              <ul>
                {value.statement.history.map(({ date, change }) => (
                  <li key={`${date} ${change}`}>{`${formatEdtf(date, locale)}: ${change}`}</li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      )}
      {value && value.related.length > 0 && (
        <section>
          <h2>{t('statement.related')}</h2>
          <TimelineTable entries={value.related.map((each) => ({ ...each, part: null }))} />
        </section>
      )}
    </div>
  );
}
