import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings-context.ts';

interface Props {
  /** What is amiss, by field. The first such field gets the focus each time that the form comes back with faults. */
  faults: object;
  onSave(): void;
  onCancel(): void;
  children: ComponentChildren;
}

/** The frame of a form of one's own records, with the buttons that end it. */
export function RecordForm({ faults, onSave, onCancel, children }: Props) {
  const { t } = useStrings();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  return (
    // Our own words for what is amiss stand at each field, so the browser's bubbles stay away.
    <form
      ref={form}
      class="otr-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <div class="otr-actions">
        <button type="submit" class="otr-button otr-primary">
          {t('own.save')}
        </button>
        <button type="button" class="otr-button" onClick={onCancel}>
          {t('own.cancel')}
        </button>
      </div>
    </form>
  );
}
