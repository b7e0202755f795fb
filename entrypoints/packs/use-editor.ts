import { useEffect, useState } from 'preact/hooks';
import { faultWords } from '../../components/packs/fault-words.ts';
import { useStrings } from '../../components/strings-context.ts';
import { storageFault } from '../../platform/packs/faults.ts';
import { dropForm, keepForm, readForm } from '../../platform/packs/kept-forms.ts';
import { tellPacksChanged } from '../../platform/packs/pack-lines.ts';

export interface EditorProps {
  /** `null` for a new record. */
  readonly id: string | null;
  /** Selection that a new one begins with. */
  readonly draft: string | null;
}

/** What an editor opens: what the form begins with, and what the form needs besides. */
export interface OpenedForm<Fields> {
  readonly fields: Fields;
}

/** The form whose fields are kept while they are not saved. */
interface Form<Fields> {
  /** As its address says after `#/`. */
  readonly id: string;
  /** Fields as they were kept; `null` for what is none. */
  parse(kept: unknown): Fields | null;
}

interface Editor<Fields, T> {
  /** What the form begins with; `null` until it is read, and when there is nothing of that id. */
  readonly opened: T | null;
  /** Another number each time that the form begins anew. */
  readonly round: number;
  /** The form begins with what was filled in before and not saved. */
  readonly isRestored: boolean;
  /** What went wrong with opening or saving, in words. What was filled in stays in the form. */
  readonly notice: string | null;
  /** Keeps what is filled in so far. */
  keep(fields: Fields): void;
  /** Forgets what was filled in; the form begins as it would have without. */
  discard(): void;
  /** Saves, and goes to a list when that is done. @param save - false: there are too many records already */
  save(then: string, save: () => Promise<boolean>): void;
  /** Leaves the form for a list, and with it what was filled in. */
  cancel(then: string): void;
}

/** What both editors of own records do: open, keep, save, say what the storage does not do. */
export function useEditor<Fields, T extends OpenedForm<Fields>>(
  open: () => Promise<T | null>,
  { id, parse }: Form<Fields>,
): Editor<Fields, T> {
  const strings = useStrings();
  const [state, setState] = useState<{ opened: T | null; isRestored: boolean; round: number }>(NOTHING_OPENED);
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
  const begin = async () => {
    const [value, kept] = await Promise.all([open(), readForm(id)]);
    const fields = parse(kept);
    const opened = value && fields ? { ...value, fields } : value;
    setState(({ round }) => ({ opened, isRestored: opened !== value, round: round + 1 }));
    setWords(value === null ? strings.t('own.gone') : null);
  };

  useEffect(() => {
    void attempt(begin);
    // Once: the editor is made anew for another record.
  }, []);

  return {
    ...state,
    notice: words,
    // Beside the work: where the disk refuses, saving will say so, and typing goes on.
    keep: (fields) => void keepForm(id, fields).catch(() => undefined),
    discard: () =>
      void attempt(async () => {
        await dropForm(id);
        await begin();
      }),
    save: (then, save) =>
      void attempt(async () => {
        if (!(await save())) {
          setWords(strings.t('own.full'));
          return;
        }
        await dropForm(id);
        await tellPacksChanged();
        location.hash = then;
      }),
    cancel: (then) =>
      void attempt(async () => {
        await dropForm(id);
        location.hash = then; // a form that a menu opened in a tab of its own has nothing to go back to
      }),
  };
}

const NOTHING_OPENED = { opened: null, isRestored: false, round: 0 };
