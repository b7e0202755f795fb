import type { ImportOutcome, ImportProgress } from '../../core/pack/import-outcome.ts';
import { useStrings } from '../strings-context.ts';
import { ImportReport } from './ImportReport.tsx';

export type ImportView =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fileName: string; readonly progress: ImportProgress | null }
  | { readonly state: 'done'; readonly outcome: ImportOutcome };

interface Props {
  view: ImportView;
  onCancel(): void;
}

/** How an import goes and what came of it. The outcome is announced once; progress is there to be asked for. */
export function ImportState({ view, onCancel }: Props) {
  const { t } = useStrings();
  return (
    <>
      {view.state === 'running' && (
        <div class="otr-import">
          <label>
            {t(`packs.stage.${view.progress?.stage ?? 'reading'}`, { file: view.fileName })}
            <progress max={1} value={shareOf(view.progress)} />
          </label>
          <button type="button" class="otr-button" onClick={onCancel}>
            {t('packs.cancel')}
          </button>
        </div>
      )}
      <div role="status" class="otr-import-outcome">
        {view.state === 'done' && <ImportReport outcome={view.outcome} />}
      </div>
    </>
  );
}

/** The three stages as one line: reading and checking half, keeping half, as measured on large packs. */
function shareOf(progress: ImportProgress | null): number {
  if (!progress) return 0;
  const share = progress.of > 0 ? progress.done / progress.of : 0;
  const [from, width] = { reading: [0, 0.1], checking: [0.1, 0.4], keeping: [0.5, 0.5] }[progress.stage] as [
    number,
    number,
  ];
  return from + width * Math.min(1, share);
}
