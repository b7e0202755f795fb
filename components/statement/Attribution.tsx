import type { StatementWithSpeaker } from '../../core/card.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { speakerName } from '../../core/speaker-name.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';

interface Props extends StatementWithSpeaker {
  /** Where the speaker's own page is, if there is one. */
  speakerHref?: string | undefined;
}

/** Who said it, in what role, when and where. */
export function Attribution({ statement, speaker, speakerHref }: Props) {
  const { t, locale } = useStrings();
  const name = speakerName(speaker, locale);
  const date = formatEdtf(statement.date, locale);
  return (
    <div class="otr-attribution">
      <p>
        <span class="otr-speaker" lang={name.lang}>
          {speakerHref ? <a href={speakerHref}>{name.text}</a> : name.text}
        </span>
        {statement.role !== name.text && <span class="otr-quiet">{`${BETWEEN}${statement.role}`}</span>}
      </p>
      <p class="otr-quiet">
        <time dateTime={statement.date}>
          {statement.dateKind === 'published' ? t('statement.datePublished', { date }) : date}
        </time>
        {`${BETWEEN}${statement.occasion}`}
      </p>
    </div>
  );
}
