import type { PackLine } from '../../core/pack/import-outcome.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';

export interface PackActions {
  onSwitch(id: string, isOn: boolean): void;
  onRemove(id: string): void;
  onRestore(id: string): void;
  onExport(id: string): void;
}

/** The packs that are kept, with what can be done with each. */
export function PackList({ packs, ...actions }: { packs: readonly PackLine[] } & PackActions) {
  const { t } = useStrings();
  if (packs.length === 0) return <p class="otr-quiet">{t('packs.none')}</p>;
  return (
    <ul class="otr-rows">
      {packs.map((pack) => (
        <li key={pack.id} class="otr-row otr-pack">
          {pack.isRemoved ? <RemovedPack pack={pack} {...actions} /> : <Pack pack={pack} {...actions} />}
        </li>
      ))}
    </ul>
  );
}

function Pack({ pack, onSwitch, onRemove, onExport }: { pack: PackLine } & PackActions) {
  const { t, count } = useStrings();
  const { id, head, counts, isOn } = pack;
  const name = { title: head.title };
  return (
    <>
      <h3>
        {head.title} <span class="otr-quiet">{head.version}</span>
      </h3>
      <p class="otr-quiet">
        {[
          head.publisher,
          count('packs.statements', counts.statements),
          count('packs.phrases', counts.phrases),
          head.licence,
        ].join(BETWEEN)}
      </p>
      {head.description && <p>{head.description}</p>}
      <div class="otr-actions">
        <button
          type="button"
          class="otr-switch"
          role="switch"
          aria-checked={isOn}
          aria-label={t('packs.useOf', name)}
          onClick={() => onSwitch(id, !isOn)}
        >
          <span class="otr-switch-track" />
          {t('packs.use')}
        </button>
        <button type="button" class="otr-button" aria-label={t('packs.exportOf', name)} onClick={() => onExport(id)}>
          {t('packs.export')}
        </button>
        <button type="button" class="otr-button" aria-label={t('packs.removeOf', name)} onClick={() => onRemove(id)}>
          {t('packs.remove')}
        </button>
      </div>
    </>
  );
}

function RemovedPack({ pack: { id, head }, onRestore }: { pack: PackLine } & PackActions) {
  const { t } = useStrings();
  const name = { title: head.title };
  return (
    <div class="otr-bar">
      <p>{t('packs.wasRemoved', name)}</p>
      <button type="button" class="otr-button" aria-label={t('packs.undoOf', name)} onClick={() => onRestore(id)}>
        {t('packs.undo')}
      </button>
    </div>
  );
}
