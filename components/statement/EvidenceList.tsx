import { sourceAtWords } from '../../core/cite/text-fragment.ts';
import type { Statement } from '../../core/pack/schema.ts';
import { BETWEEN } from '../between.ts';
import { hostOf } from '../host-of.ts';
import { useStrings } from '../strings-context.ts';
import { OutsideLink } from './OutsideLink.tsx';

/** The pages on which the words were seen, and what was seen there. Folded: it is for those who want to check. */
export function EvidenceList({ statement }: { statement: Statement }) {
  const { t, count } = useStrings();
  return (
    <details class="otr-part">
      <summary>{count('statement.evidence', statement.evidence.length)}</summary>
      <ul class="otr-list">
        {statement.evidence.map((each) => (
          <li key={`${each.url} ${each.seen}`}>
            <p>
              <OutsideLink href={sourceAtWords(each.url, each.seen)}>{hostOf(each.url)}</OutsideLink>
              <span class="otr-quiet">{`${BETWEEN}${t(`statement.evidenceKind.${each.kind}`)}`}</span>
              {each.archived && (
                <span class="otr-quiet">
                  {BETWEEN}
                  <OutsideLink href={each.archived}>{t('statement.archived')}</OutsideLink>
                </span>
              )}
            </p>
            <p class="otr-quiet" dir="auto">
              {each.seen}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
