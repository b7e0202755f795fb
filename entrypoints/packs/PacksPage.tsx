import { Notice } from '../../components/Notice.tsx';
import { faultWords } from '../../components/packs/fault-words.ts';
import { ImportState } from '../../components/packs/ImportState.tsx';
import { PackDrop } from '../../components/packs/PackDrop.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { usePacks } from './use-packs.ts';

/** Packs that a person brings in, and the records of their own. */
export function PacksPage() {
  const strings = useStrings();
  const { t } = strings;
  const { packs, fault, importing, importPack, cancelImport, ...actions } = usePacks();
  return (
    <main class="otr-packs">
      <h1>{t('packs.title')}</h1>
      <section aria-labelledby="packs-import">
        <h2 id="packs-import">{t('packs.importTitle')}</h2>
        <p>{t('packs.what')}</p>
        <PackDrop isBusy={importing.state === 'running'} onFile={importPack} />
        <ImportState view={importing} onCancel={cancelImport} />
      </section>
      <section aria-labelledby="packs-kept">
        <h2 id="packs-kept">{t('packs.keptTitle')}</h2>
        {fault && <Notice title={faultWords({ kind: fault }, strings)} />}
        {packs && <PackList packs={packs} {...actions} />}
      </section>
    </main>
  );
}
