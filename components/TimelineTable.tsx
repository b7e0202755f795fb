import { formatEdtf } from '../core/edtf.ts';
import { speakerName } from '../core/speaker-name.ts';
import type { TimelineEntry } from '../core/timeline/life.ts';
import { HREFS } from './route.ts';
import { useStrings } from './strings-context.ts';

/** A timeline as a table: date, speaker, words, and what it is among the others. */
export function TimelineTable({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t, locale } = useStrings();
  return (
    <div class="otr-scroll">
      <table class="otr-table otr-timeline-table">
        <thead>
          <tr>
            <th scope="col">{t('table.date')}</th>
            <th scope="col">{t('table.speaker')}</th>
            <th scope="col">{t('table.words')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const name = speakerName(entry.speaker, locale);
            const roles = [
              entry.part && t(`timeline.part.${entry.part}`),
              entry.relation && t(`relation.${entry.relation}`),
            ].filter((role) => role !== null);
            return (
              <tr key={entry.id}>
                <td>
                  <time dateTime={entry.date}>{formatEdtf(entry.date, locale)}</time>
                  {roles.length > 0 && <span class="otr-quiet otr-role">{roles.join(', ')}</span>}
                </td>
                <td lang={name.lang}>{name.text}</td>
                <td lang={entry.lang} dir="auto">
                  <a class="otr-words-link" href={HREFS.statement(entry.id)}>
                    {entry.text}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
