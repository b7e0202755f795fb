import type { Statement } from '../../core/pack/schema.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';

// Chromium refuses names of messages with a hyphen.
const TEXT_STATUS = {
  'official-translation': 'statement.textStatus.official_translation',
  'media-translation': 'statement.textStatus.media_translation',
  'our-rendering': 'statement.textStatus.our_rendering',
} as const;

interface Props {
  statement: Statement;
  href?: ((id: string) => string) | undefined;
}

/** What a reader must know about how far the record carries: translation, fragment, report, later fate. */
export function StatusNotes({ statement, href }: Props) {
  const { t } = useStrings();
  const { form, status, textStatus, translatedBy } = statement;
  const notes = [
    form === 'whole' ? null : t(`statement.form.${form}`),
    textStatus === 'original'
      ? null
      : textStatus === 'media-translation' && translatedBy
        ? t('statement.translatedBy', { by: translatedBy })
        : t(TEXT_STATUS[textStatus]),
  ].filter((note) => note !== null);
  return (
    <>
      {notes.length > 0 && <p class="otr-quiet">{notes.join(BETWEEN)}</p>}
      {status.kind !== 'current' && (
        <p class="otr-notice">
          {href ? (
            <a href={href(status.by)}>{t(`statement.status.${status.kind}`)}</a>
          ) : (
            t(`statement.status.${status.kind}`)
          )}
        </p>
      )}
    </>
  );
}
