import type { Preview } from '../../core/own/preview.ts';
import { useStrings } from '../strings-context.ts';

interface Props {
  /** `null`: there is no page to look in. */
  preview: Preview | null;
  title: string;
  /** Wordings that would be found nearly everywhere. */
  tooCommon: readonly string[];
}

/** What a phrase would find on the page that its form was opened from. */
export function PhrasePreview({ preview, title, tooCommon }: Props) {
  const { t, count } = useStrings();
  return (
    <section class="otr-preview" aria-label={t('own.preview')}>
      <div role="status">
        {preview ? (
          <p>{count('own.wouldFind', preview.count, { title })}</p>
        ) : (
          <p class="otr-quiet">{t('own.noPage')}</p>
        )}
        {tooCommon.map((wording) => (
          <p key={wording} class="otr-form-fault">
            {t('own.tooCommon', { wording })}
          </p>
        ))}
        {preview?.isTooMuch && <p class="otr-form-fault">{t('own.tooMuch')}</p>}
      </div>
      {preview && preview.places.length > 0 && (
        <ol>
          {preview.places.map(({ before, found, after }, place) => (
            // Places have no name of their own, and the whole list is drawn anew with each change.
            <li key={place}>
              {before}
              <mark>{found}</mark>
              {after}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
