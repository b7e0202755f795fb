import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportView } from '../../components/packs/ImportState.tsx';
import type { PackActions } from '../../components/packs/PackList.tsx';
import type { PackLine, StorageFault } from '../../core/pack/import-outcome.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { exportPack } from '../../platform/packs/export.ts';
import { importFile } from '../../platform/packs/import.ts';
import { packLines } from '../../platform/packs/pack-lines.ts';
import { saveFile } from '../../platform/packs/save-file.ts';
import { loadPack, removePack, restorePack, setPackOn } from '../../platform/packs/store.ts';
import { useKept } from './use-kept.ts';

interface Packs extends PackActions {
  /** `null` until they are read. */
  readonly packs: readonly PackLine[] | null;
  readonly fault: StorageFault | null;
  readonly importing: ImportView;
  importPack(file: File): void;
  cancelImport(): void;
}

/** The kept packs and all that a person does with them. */
export function usePacks(): Packs {
  const { value: packs, fault, work, change } = useKept(packLines);
  const [importing, setImporting] = useState<ImportView>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  return {
    packs,
    fault,
    importing,
    importPack(file) {
      const end = new AbortController();
      running.current = end;
      setImporting({ state: 'running', fileName: file.name, progress: null });
      change(async () => {
        const outcome = await importFile(file, {
          bundled: await bundledFile<Pack>('corpus/pack.json'),
          signal: end.signal,
          onProgress: (progress) => setImporting({ state: 'running', fileName: file.name, progress }),
        }).catch((mistake: unknown) => {
          setImporting({ state: 'idle' }); // ours, and told as such; the page stays usable
          throw mistake;
        });
        setImporting({ state: 'done', outcome });
      });
    },
    cancelImport: () => running.current?.abort(),
    onSwitch: (id, isOn) => change(() => setPackOn(id, isOn)),
    onRemove: (id) => change(() => removePack(id)),
    onRestore: (id) => change(() => restorePack(id)),
    onExport: (id) =>
      work(async () => {
        const pack = await loadPack(id);
        if (pack) saveFile(await exportPack(pack));
      }),
  };
}
