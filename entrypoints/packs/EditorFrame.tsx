import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { RestoredForm } from '../../components/packs/RestoredForm.tsx';
import { useStrings } from '../../components/strings-context.ts';

interface Props {
  title: string;
  editor: { readonly notice: string | null; readonly isRestored: boolean; discard(): void };
  /** What is amiss in the form, by field. */
  faults: object;
  children: ComponentChildren;
}

/** What stands around the form of a record of one's own: its title, what went wrong, what was restored. */
export function EditorFrame({ title, editor, faults, children }: Props) {
  const { t } = useStrings();
  const titleId = useId();
  const words = editor.notice ?? (Object.keys(faults).length > 0 ? t('own.incomplete') : null);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div role="alert">{words !== null && <Notice title={words} />}</div>
      {editor.isRestored && <RestoredForm onDiscard={editor.discard} />}
      {children}
    </section>
  );
}
