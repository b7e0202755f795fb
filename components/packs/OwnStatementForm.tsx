import { useId } from 'preact/hooks';
import type { FieldFault, OwnStatementField, OwnStatementFields } from '../../core/own/own-statement.ts';
import type { StringKey } from '../strings.ts';
import { useStrings } from '../strings-context.ts';
import { FormField } from './FormField.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useFields } from './use-fields.ts';

interface Props {
  initial: OwnStatementFields;
  /** Names of speakers to choose from; any other may be written. */
  speakers: readonly string[];
  faults: Partial<Record<OwnStatementField, FieldFault>>;
  /** Told of every change, so that nothing is lost with the page. */
  onChange(fields: OwnStatementFields): void;
  onSave(fields: OwnStatementFields): void;
  onCancel(): void;
}

type TextField = Exclude<OwnStatementField, 'textStatus' | 'dateKind' | 'lang'>;

const FAULT_KEYS: Readonly<Record<FieldFault, StringKey>> = {
  missing: 'own.fault.missing',
  wrong: 'own.fault.wrong',
  long: 'own.fault.long',
};

/** The form of a statement of one's own: what the page told is filled in, the rest is asked. */
export function OwnStatementForm({ initial, speakers, faults, onChange, onSave, onCancel }: Props) {
  const { t } = useStrings();
  const [fields, set] = useFields(initial, onChange);
  const names = useId();
  const faultOf = (field: OwnStatementField): string | undefined => {
    const fault = faults[field];
    if (fault === undefined) return undefined;
    return fault === 'wrong' && (field === 'date' || field === 'url') ? t(`own.fault.${field}`) : t(FAULT_KEYS[fault]);
  };

  const text = (
    field: TextField,
    options: { isNeeded?: boolean; rows?: number; hint?: string; list?: string } = {},
  ) => (
    <FormField
      label={t(`own.field.${field}`)}
      fault={faultOf(field)}
      hint={options.hint}
      isNeeded={options.isNeeded ?? false}
    >
      {(control) =>
        options.rows ? (
          <textarea
            {...control}
            class="otr-field"
            rows={options.rows}
            lang={fields.lang || undefined}
            value={fields[field]}
            onInput={(event) => set({ [field]: event.currentTarget.value })}
          />
        ) : (
          <input
            {...control}
            class="otr-field"
            list={options.list}
            value={fields[field]}
            onInput={(event) => set({ [field]: event.currentTarget.value })}
          />
        )
      }
    </FormField>
  );

  return (
    <RecordForm faults={faults} onSave={() => onSave(fields)} onCancel={onCancel}>
      {text('text', { isNeeded: true, rows: 4 })}
      <div class="otr-form-pair">
        {text('speaker', { isNeeded: true, list: names })}
        {text('occasion', { isNeeded: true, hint: t('own.occasionHint') })}
      </div>
      <datalist id={names}>
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="otr-form-pair">
        {text('date', { isNeeded: true, hint: t('own.dateHint') })}
        <FormField label={t('own.field.dateKind')} isNeeded>
          {(control) => (
            <select
              {...control}
              class="otr-select"
              value={fields.dateKind}
              onChange={(event) => set({ dateKind: event.currentTarget.value === 'said' ? 'said' : 'published' })}
            >
              <option value="said">{t('own.dateKind.said')}</option>
              <option value="published">{t('own.dateKind.published')}</option>
            </select>
          )}
        </FormField>
      </div>
      <div class="otr-form-pair">
        <FormField label={t('own.field.lang')} fault={faultOf('lang')} isNeeded>
          {(control) => <LanguageSelect {...control} value={fields.lang} onValue={(lang) => set({ lang })} />}
        </FormField>
        <FormField label={t('own.field.textStatus')} isNeeded>
          {(control) => (
            <select
              {...control}
              class="otr-select"
              value={fields.textStatus}
              onChange={(event) => set({ textStatus: TEXT_STATUS[event.currentTarget.selectedIndex] ?? 'original' })}
            >
              <option value="original">{t('own.textStatus.original')}</option>
              <option value="official-translation">{t('own.textStatus.official_translation')}</option>
              <option value="media-translation">{t('own.textStatus.media_translation')}</option>
            </select>
          )}
        </FormField>
      </div>
      {text('url', { isNeeded: true })}
      <div class="otr-form-pair">
        {text('title', { isNeeded: true })}
        {text('publisher', { isNeeded: true })}
      </div>
      <div class="otr-form-pair">
        {text('role')}
        {text('body')}
      </div>
      {text('topics', { hint: t('own.topicsHint') })}
      {text('before', { rows: 2 })}
      {text('after', { rows: 2 })}
      {text('note')}
    </RecordForm>
  );
}

/** In the order of the choices above. */
const TEXT_STATUS = ['original', 'official-translation', 'media-translation'] as const;
