import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '../strings-context.ts';

/** What the control of a field needs to belong to its label and its fault. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly required: boolean;
}

interface Props {
  label: string;
  /** What is amiss, as a sentence. */
  fault?: string | undefined;
  hint?: string | undefined;
  isNeeded?: boolean;
  children(control: ControlProps): ComponentChildren;
}

/** A field of a form: label, control, hint, and what is amiss with it in words. */
export function FormField({ label, fault, hint, isNeeded = false, children }: Props) {
  const { t } = useStrings();
  const id = useId();
  const notes = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="otr-form-field">
      <label for={id}>{isNeeded ? label : t('own.optional', { label })}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': notes === '' ? undefined : notes,
        required: isNeeded,
      })}
      {hint && (
        <p id={`${id}-hint`} class="otr-quiet">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="otr-form-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
