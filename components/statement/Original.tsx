import type { Statement } from '../../core/pack/schema.ts';
import type { Span } from '../../core/span.ts';
import { languageName } from '../language-name.ts';
import { useStrings } from '../strings-context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

/** The words in the language in which they were said, beside the translation above. Nothing where they are one. */
export function Original({ statement, marks }: { statement: Statement; marks?: readonly Span[] | undefined }) {
  const { t, locale } = useStrings();
  const { original } = statement;
  if (!original) return null;
  return (
    <section class="otr-part otr-original">
      <h3 class="otr-label">
        {original.url ? (
          <OutsideLink href={original.url}>
            {t('statement.original', { language: languageName(original.lang, locale) })}
          </OutsideLink>
        ) : (
          t('statement.original', { language: languageName(original.lang, locale) })
        )}
      </h3>
      <Words text={original.text} lang={original.lang} marks={marks ?? []} cite={original.url} />
    </section>
  );
}
