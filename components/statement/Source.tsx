import { sourceAtWords } from '../../core/cite/text-fragment.ts';
import type { Statement } from '../../core/pack/schema.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';
import { OutsideLink } from './OutsideLink.tsx';

/** Where the words stand: the source at the sentence, and an archived copy where one is known. */
export function Source({ statement }: { statement: Statement }) {
  const { t } = useStrings();
  const { source } = statement;
  return (
    <section class="otr-part">
      <h3 class="otr-label">{t(`statement.source.${source.kind}`)}</h3>
      <p>
        {source.url ? (
          <OutsideLink href={sourceAtWords(source.url, statement.text)}>{source.title}</OutsideLink>
        ) : (
          source.title
        )}
        <span class="otr-quiet">{`${BETWEEN}${source.publisher}`}</span>
      </p>
      {source.archived && (
        <p class="otr-quiet">
          <OutsideLink href={source.archived}>{t('statement.archived')}</OutsideLink>
        </p>
      )}
    </section>
  );
}
