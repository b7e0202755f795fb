import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportView } from '../../components/packs/ImportState.tsx';
import type { PackActions } from '../../components/packs/PackList.tsx';
import type { PackLine, StorageFault } from '../../core/pack/import-outcome.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { exportPack } from '../../platform/packs/export.ts';
import { storageFault } from '../../platform/packs/faults.ts';
import { importFile } from '../../platform/packs/import.ts';
import { packLines, tellPacksChanged } from '../../platform/packs/pack-lines.ts';
import { saveFile } from '../../platform/packs/save-file.ts';
import { loadPack, removePack, restorePack, setPackOn } from '../../platform/packs/store.ts';

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
  const [packs, setPacks] = useState<readonly PackLine[] | null>(null);
  const [fault, setFault] = useState<StorageFault | null>(null);
  const [importing, setImporting] = useState<ImportView>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  /** Does something with the database, then shows how it is now; what the disk does is said, not thrown. */
  const work = (action: () => Promise<unknown>) => {
    void (async () => {
      try {
        await action();
        setPacks(await packLines());
        setFault(null);
      } catch (error) {
        const reason = storageFault(error);
        if (reason === null) throw error;
        setFault(reason);
      }
    })();
  };
  const change = (action: () => Promise<unknown>) =>
    work(async () => {
      await action();
      await tellPacksChanged();
    });

  useEffect(() => {
    work(async () => {});
    return () => running.current?.abort();
  }, []);

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
