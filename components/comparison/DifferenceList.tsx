import type { Difference } from '../../core/quotations/difference.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';
import { DIFFERENCE_NAMES } from './names.ts';

/** What the record's words were set beside: words printed somewhere, or another wording of the same statement. */
const SIDE = { printed: 'compare.printedWords', variant: 'compare.variantWords' } as const;

interface Props {
  differences: readonly Difference[];
  as?: keyof typeof SIDE;
}

/** Every difference as a sentence; those that a correction would be printed for come first. */
export function DifferenceList({ differences, as = 'printed' }: Props) {
  const { t } = useStrings();
  if (differences.length === 0) return null;
  const ordered = [...differences].sort((a, b) => Number(b.serious) - Number(a.serious));
  return (
    <ul class="otr-differences">
      {ordered.map(({ kind, page, source, serious, pageSpan, sourceSpan }) => (
        <li key={`${kind} ${pageSpan.start} ${sourceSpan.start}`} data-serious={serious}>
          <b>{t(DIFFERENCE_NAMES[kind])}</b> {page && <del>{t(SIDE[as], { words: page })}</del>}
          {page && source && BETWEEN}
          {source && <ins>{t('compare.sourceWords', { words: source })}</ins>}
        </li>
      ))}
    </ul>
  );
}
