import { ImportState } from '../../components/packs/ImportState.tsx';
import { PackDrop } from '../../components/packs/PackDrop.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { StorageNotice } from './StorageNotice.tsx';
import { usePacks } from './use-packs.ts';

/** Import a pack; the packs that are kept. */
export function ImportedPacks() {
  const { t } = useStrings();
  const { packs, fault, importing, importPack, cancelImport, ...actions } = usePacks();
  return (
    <>
      <section aria-labelledby="packs-import">
        <h2 id="packs-import">{t('packs.importTitle')}</h2>
        <p>{t('packs.what')}</p>
        <PackDrop isBusy={importing.state === 'running'} onFile={importPack} />
        <ImportState view={importing} onCancel={cancelImport} />
      </section>
      <section aria-labelledby="packs-kept">
        <h2 id="packs-kept">{t('packs.keptTitle')}</h2>
        <StorageNotice fault={fault} />
        {packs && <PackList packs={packs} {...actions} />}
      </section>
    </>
  );
}
