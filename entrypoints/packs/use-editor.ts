import { useEffect, useState } from 'preact/hooks';
import { faultWords } from '../../components/packs/fault-words.ts';
import { useStrings } from '../../components/strings-context.ts';
import { storageFault } from '../../platform/packs/faults.ts';
import { tellPacksChanged } from '../../platform/packs/pack-lines.ts';

export interface EditorProps {
  /** `null` for a new record. */
  readonly id: string | null;
  /** Selection that a new one begins with. */
  readonly draft: string | null;
}

interface Editor<T> {
  /** What the form begins with; `null` until it is read, and when there is nothing of that id. */
  readonly opened: T | null;
  /** What went wrong with opening or saving, in words. What was filled in stays in the form. */
  readonly notice: string | null;
  /** Saves, and goes to a list when that is done. @param keep - false: there are too many records already */
  save(then: string, keep: () => Promise<boolean>): void;
}

/** What both editors of own records do: open, save, say what the storage does not do. */
export function useEditor<T>(open: () => Promise<T | null>): Editor<T> {
  const strings = useStrings();
  const [opened, setOpened] = useState<T | null>(null);
  const [words, setWords] = useState<string | null>(null);

  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      const kind = storageFault(error);
      if (kind === null) throw error;
      setWords(faultWords({ kind }, strings));
    }
  };

  useEffect(() => {
    void attempt(async () => {
      const value = await open();
      setOpened(value);
      setWords(value === null ? strings.t('own.gone') : null);
    });
    // Once: the editor is made anew for another record.
  }, []);

  return {
    opened,
    notice: words,
    save: (then, keep) =>
      void attempt(async () => {
        if (!(await keep())) {
          setWords(strings.t('own.full'));
          return;
        }
        await tellPacksChanged();
        location.hash = then;
      }),
  };
}
