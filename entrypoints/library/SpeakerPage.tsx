import { useAnswer } from '../../components/ask-context.ts';
import { BETWEEN } from '../../components/between.ts';
import { Notice } from '../../components/Notice.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { Timeline } from '../../components/Timeline.tsx';
import { useTitle } from '../../components/use-title.ts';
import { speakerName } from '../../core/speaker-name.ts';

/** A speaker or document: names in their scripts, and everything of theirs in the record. */
export function SpeakerPage({ id }: { id: string }) {
  const { t, count, locale } = useStrings();
  const { value, state } = useAnswer('getSpeaker', { id });
  useTitle(value ? speakerName(value.speaker, locale).text : undefined);
  if (state === 'failed') return <Notice title={t('failed.library')} />;
  if (state === 'ready' && !value) return <Notice title={t('speaker.unknown')} />;
  if (!value) return null;
  const { speaker, statements, total } = value;
  const name = speakerName(speaker, locale);
  const others = Object.entries(speaker.names).filter(([lang]) => lang !== name.lang);
  return (
    <>
      <section class="library-text">
        <h1 lang={name.lang}>{name.text}</h1>
        <p class="otr-quiet">
          {others.map(([lang, other]) => (
            <span key={lang} lang={lang}>
              {`${other}${BETWEEN}`}
            </span>
          ))}
          {count('search.found', total)}
        </p>
      </section>
      <section class="library-results">
        <h2>{t('timeline.name')}</h2>
        <Timeline title={name.text} entries={statements} />
      </section>
    </>
  );
}
