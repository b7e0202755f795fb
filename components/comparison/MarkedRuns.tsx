import type { Run } from '../../core/check/aligned.ts';
import type { Difference } from '../../core/quotations/difference.ts';
import { useStrings } from '../strings-context.ts';
import { DIFFERENCE_NAMES } from './names.ts';

interface Props {
  runs: readonly Run[];
  differences: readonly Difference[];
  /** `del` for the words beside the record, `ins` for the record's own, or for a wording that stands by itself. */
  as: 'del' | 'ins';
}

/** One side of a comparison, with what differs marked and named. */
export function MarkedRuns({ runs, differences, as: Mark }: Props) {
  const { t } = useStrings();
  return (
    <>
      {runs.map(({ text, difference }, i) => {
        const found = difference === null ? undefined : differences[difference];
        if (!found) return text;
        return (
          <Mark
            key={`${i} ${text}`}
            class="otr-differs"
            data-gravity={found.gravity}
            title={t(DIFFERENCE_NAMES[found.kind])}
          >
            {text}
          </Mark>
        );
      })}
    </>
  );
}
