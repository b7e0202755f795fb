import { useAnswer } from '../../components/ask-context.ts';
import { BETWEEN } from '../../components/between.ts';
import { Notice } from '../../components/Notice.tsx';
import { HREFS } from '../../components/route.ts';
import { useStrings } from '../../components/strings-context.ts';
import { formatEdtf } from '../../core/edtf.ts';

/** All phrases, each with what it is and how often it stands in the record. */
export function PhraseLines() {
  const { t, count, locale } = useStrings();
  const { value, state } = useAnswer('listPhrases', {});
  if (state === 'failed') return <Notice title={t('failed.library')} />;
  return (
    <ul class="otr-rows library-phrases">
      {value?.map((line) => (
        <li key={line.id} class="otr-row">
          <a class="otr-row-link" href={HREFS.phrase(line.id)} data-row>
            <span class="otr-printed" dir="auto">
              {line.label}
            </span>
            <span class="otr-row-by">
              {[
                t(`phrase.kind.${line.kind === 'press-coinage' ? 'press' : line.kind}`),
                count('search.found', line.count),
                formatEdtf(line.first.statement.date, locale),
              ].join(BETWEEN)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
