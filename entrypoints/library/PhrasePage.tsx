import { useAnswer } from '../../components/ask-context.ts';
import { Notice } from '../../components/Notice.tsx';
import { OutsideLink } from '../../components/statement/OutsideLink.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { Timeline } from '../../components/Timeline.tsx';
import { useTitle } from '../../components/use-title.ts';
import { formatEdtf } from '../../core/edtf.ts';
import type { Phrase } from '../../core/pack/schema.ts';

/** A phrase and its life: first use, who repeated it, who rejected it, last use. */
export function PhrasePage({ id }: { id: string }) {
  const { t } = useStrings();
  const { value, state } = useAnswer('getPhrase', { id });
  useTitle(value?.phrase.label);
  if (state === 'failed') return <Notice title={t('failed.library')} />;
  if (state === 'ready' && !value) return <Notice title={t('phrase.unknown')} />;
  if (!value) return null;
  const { phrase, life } = value;
  return (
    <>
      <section class="library-text">
        <h1 dir="auto">{phrase.label}</h1>
        <p class="otr-quiet">{t(`phrase.kind.${phrase.kind === 'press-coinage' ? 'press' : phrase.kind}`)}</p>
        {phrase.note && <p>{phrase.note}</p>}
        <PressSince phrase={phrase} />
      </section>
      <section class="library-results">
        <h2>{t('phrase.life')}</h2>
        <Timeline title={phrase.label} entries={life} />
      </section>
    </>
  );
}

function PressSince({ phrase: { pressSince, absent } }: { phrase: Phrase }) {
  const { t, locale } = useStrings();
  return (
    <>
      {absent && absent.length > 0 && <p>{t('phrase.absent', { words: `“${absent.join('”, “')}”` })}</p>}
      {pressSince && (
        <p>
          <OutsideLink href={pressSince.url}>
            {t('phrase.pressSince', { date: formatEdtf(pressSince.date, locale), by: pressSince.by })}
          </OutsideLink>
        </p>
      )}
    </>
  );
}
