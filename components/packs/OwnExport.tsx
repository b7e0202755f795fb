import { useState } from 'preact/hooks';
import { useStrings } from '../strings-context.ts';
import { FormField } from './FormField.tsx';

interface Props {
  /** How many statements are chosen; none means all. */
  chosen: number;
  onExport(names: { title: string; publisher: string }): void;
}

/** Names of the pack that a colleague will see, and the button that makes its file. */
export function OwnExport({ chosen, onExport }: Props) {
  const { t, count } = useStrings();
  const [title, setTitle] = useState(t('own.packTitle'));
  const [publisher, setPublisher] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isComplete = title.trim() !== '' && publisher.trim() !== '';
  const fault = (text: string) => (isAsked && text.trim() === '' ? t('own.fault.missing') : undefined);
  return (
    <form
      class="otr-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isComplete) onExport({ title, publisher });
      }}
    >
      <div class="otr-form-pair">
        <FormField label={t('own.exportTitle')} fault={fault(title)} isNeeded>
          {(control) => (
            <input
              {...control}
              class="otr-field"
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </FormField>
        <FormField label={t('own.exportPublisher')} fault={fault(publisher)} isNeeded>
          {(control) => (
            <input
              {...control}
              class="otr-field"
              value={publisher}
              onInput={(event) => setPublisher(event.currentTarget.value)}
            />
          )}
        </FormField>
      </div>
      <div class="otr-actions">
        <button type="submit" class="otr-button">
          {chosen === 0 ? t('own.exportAll') : count('own.exportChosen', chosen)}
        </button>
      </div>
    </form>
  );
}
