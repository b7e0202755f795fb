import { Notice } from '../../components/Notice.tsx';
import { faultWords } from '../../components/packs/fault-words.ts';
import { useStrings } from '../../components/strings-context.ts';
import type { StorageFault } from '../../core/pack/import-outcome.ts';

/** What the storage of packs does not do at the moment, as a sentence. */
export function StorageNotice({ fault }: { fault: StorageFault | null }) {
  const strings = useStrings();
  return <div role="alert">{fault && <Notice title={faultWords({ kind: fault }, strings)} />}</div>;
}
