import type { Difference } from '../../core/quotations/difference.ts';
import { useStrings } from '../strings-context.ts';
import { DIFFERENCE_NAMES } from './names.ts';

/** Every difference as a sentence; those that a correction would be printed for come first. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useStrings();
  if (differences.length === 0) return null;
  const ordered = [...differences].sort((a, b) => Number(b.serious) - Number(a.serious));
  return (
    <ul class="otr-differences">
      {ordered.map(({ kind, page, source, serious, pageSpan, sourceSpan }) => (
        <li key={`${kind} ${pageSpan.start} ${sourceSpan.start}`} data-serious={serious}>
          <b>{t(DIFFERENCE_NAMES[kind])}</b> {page && <del>{t('compare.printedWords', { words: page })}</del>}
          {page && source && ' · '}
          {source && <ins>{t('compare.sourceWords', { words: source })}</ins>}
        </li>
      ))}
    </ul>
  );
}
