import type { ComparedVariant } from '../../core/compared-variants.ts';
import type { Statement } from '../../core/pack/schema.ts';
import { DifferenceList } from '../comparison/DifferenceList.tsx';
import { MarkedRuns } from '../comparison/MarkedRuns.tsx';
import { useStrings } from '../strings-context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

interface Props {
  statement: Statement;
  /** One for each variant; `null`, or absent altogether, where it was not compared. */
  compared?: readonly (ComparedVariant | null)[] | undefined;
}

/** Other wordings in circulation: interpreters, agencies, the other side's ministry. What differs is marked. */
export function Variants({ statement, compared = [] }: Props) {
  const { t, count } = useStrings();
  if (statement.variants.length === 0) return null;
  return (
    <section class="otr-part">
      <h3 class="otr-label">{t('statement.variants')}</h3>
      <ul class="otr-list">
        {statement.variants.map((variant, index) => {
          const lang = variant.lang ?? statement.lang;
          const differences = compared[index]?.differences ?? [];
          return (
            <li key={`${variant.by} ${variant.text}`} class="otr-variant">
              {differences.length > 0 ? (
                <blockquote class="otr-words" lang={lang} cite={variant.url} dir="auto">
                  <MarkedRuns runs={compared[index]?.runs ?? []} differences={differences} as="ins" />
                </blockquote>
              ) : (
                <Words text={variant.text} lang={lang} cite={variant.url} />
              )}
              <p class="otr-quiet">
                {variant.url ? <OutsideLink href={variant.url}>{variant.by}</OutsideLink> : variant.by}
              </p>
              {differences.length > 0 && (
                <details>
                  <summary>{count('statement.differences', differences.length)}</summary>
                  <DifferenceList differences={differences} as="variant" />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
