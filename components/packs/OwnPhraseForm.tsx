import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { makePhrase, type OwnPhraseField, type OwnPhraseFields } from '../../core/own/own-phrase.ts';
import { isTooCommon, previewPhrase } from '../../core/own/preview.ts';
import { useStrings } from '../strings-context.ts';
import { FormField } from './FormField.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { PhrasePreview } from './PhrasePreview.tsx';
import { RecordForm } from './RecordForm.tsx';
import { StatementPicker } from './StatementPicker.tsx';
import { useFields } from './use-fields.ts';

interface Props {
  initial: OwnPhraseFields;
  /** The page to try the phrase on; `null` where there is none. */
  page: { readonly title: string; readonly blocks: readonly string[] } | null;
  /** Choice of that page, where there is one. */
  pageChoice?: ComponentChildren;
  faults: Partial<Record<OwnPhraseField, 'missing' | 'wrong'>>;
  /** Told of every change, so that nothing is lost with the page. */
  onChange(fields: OwnPhraseFields): void;
  onSave(fields: OwnPhraseFields): void;
  onCancel(): void;
}

/** The form of a phrase of one's own, with what it would find as it is written. */
export function OwnPhraseForm({ initial, page, pageChoice, faults, onChange, onSave, onCancel }: Props) {
  const { t } = useStrings();
  const [fields, set] = useFields(initial, onChange);
  const faultOf = (field: OwnPhraseField) => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(`own.fault.${fault}`);
  };
  const preview = useMemo(() => previewOf(fields, page), [fields, page]);
  const tooCommon = fields.near.trim() === '' ? fields.wordings.split('\n').filter(isTooCommon) : [];

  return (
    <RecordForm faults={faults} onSave={() => onSave(fields)} onCancel={onCancel}>
      <FormField label={t('own.field.wordings')} hint={t('own.wordingsHint')} fault={faultOf('wordings')} isNeeded>
        {(control) => (
          <textarea
            {...control}
            class="otr-field"
            rows={3}
            lang={fields.lang}
            value={fields.wordings}
            onInput={(event) => set({ wordings: event.currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={t('own.field.near')} hint={t('own.nearHint')}>
        {(control) => (
          <input
            {...control}
            class="otr-field"
            value={fields.near}
            onInput={(event) => set({ near: event.currentTarget.value })}
          />
        )}
      </FormField>
      {pageChoice}
      <PhrasePreview preview={preview} title={page?.title ?? ''} tooCommon={tooCommon} />
      <StatementPicker
        chosen={fields.statements}
        fault={faultOf('statements')}
        onChosen={(statements) => set({ statements })}
      />
      <div class="otr-form-pair">
        <FormField label={t('own.field.label')} fault={faultOf('label')}>
          {(control) => (
            <input
              {...control}
              class="otr-field"
              value={fields.label}
              onInput={(event) => set({ label: event.currentTarget.value })}
            />
          )}
        </FormField>
        <FormField label={t('own.field.lang')} fault={faultOf('lang')} isNeeded>
          {(control) => <LanguageSelect {...control} value={fields.lang} onValue={(lang) => set({ lang })} />}
        </FormField>
      </div>
    </RecordForm>
  );
}

function previewOf(fields: OwnPhraseFields, page: Props['page']) {
  if (!page || page.blocks.length === 0) return null;
  // Which statements it leads to does not change what it finds.
  const made = makePhrase({ ...fields, statements: ['any'] }, 'preview', () => '');
  return made.ok ? previewPhrase(made.records, page.blocks, page.title) : { count: 0, places: [], isTooMuch: false };
}
