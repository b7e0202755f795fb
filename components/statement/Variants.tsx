import type { Statement } from '../../core/pack/schema.ts';
import { useStrings } from '../strings-context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

/** Other wordings in circulation: interpreters, agencies, the other side's ministry. */
export function Variants({ statement }: { statement: Statement }) {
  const { t } = useStrings();
  if (statement.variants.length === 0) return null;
  return (
    <section class="otr-part">
      <h3 class="otr-label">{t('statement.variants')}</h3>
      <ul class="otr-list">
        {statement.variants.map((variant) => (
          <li key={`${variant.by} ${variant.text}`} class="otr-variant">
            <Words text={variant.text} lang={variant.lang ?? statement.lang} cite={variant.url} />
            <p class="otr-quiet">
              {variant.url ? <OutsideLink href={variant.url}>{variant.by}</OutsideLink> : variant.by}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
