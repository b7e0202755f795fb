import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings-context.ts';

const FORMATS = ['text', 'markdown', 'html'] as const;
const KINDS = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx';

interface BoxDraft {
  readonly text: string;
  readonly format: (typeof FORMATS)[number];
  readonly title: string;
  readonly published: string;
}

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: BoxDraft;
  onChange(part: Partial<BoxDraft>): void;
  onFile(file: File): void;
  onClear(): void;
}

/** Where a text is pasted, typed or dropped, with what the record should know about it. */
export function DraftBox({ box, draft, onChange, onFile, onClear }: Props) {
  const { t } = useStrings();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <fieldset
      class="otr-draft-box"
      data-over={isOver}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      <legend class="otr-label">
        <label for={`${id}-text`}>{t('draft.label')}</label>
      </legend>
      <textarea
        id={`${id}-text`}
        ref={box}
        class="otr-field"
        dir="auto"
        spellcheck={false}
        placeholder={t('draft.placeholder')}
        value={draft.text}
        onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      <div class="otr-actions">
        <label class="otr-button otr-file">
          {t('draft.choose')}
          <input
            type="file"
            accept={KINDS}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = ''; // the same file may be chosen again
              if (file) onFile(file);
            }}
          />
        </label>
        <span class="otr-quiet">{t('draft.kinds')}</span>
        <button type="button" class="otr-button" disabled={draft.text === ''} onClick={onClear}>
          {t('draft.clear')}
        </button>
      </div>
      <div class="otr-draft-facts">
        <label for={`${id}-format`}>{t('draft.format')}</label>
        <select
          id={`${id}-format`}
          class="otr-select"
          value={draft.format}
          onChange={({ currentTarget }) => {
            const format = FORMATS.find((each) => each === currentTarget.value);
            if (format) onChange({ format });
          }}
        >
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`draft.formats.${format}`)}
            </option>
          ))}
        </select>
        <label for={`${id}-title`}>{t('draft.heading')}</label>
        <input
          id={`${id}-title`}
          class="otr-field"
          dir="auto"
          value={draft.title}
          onInput={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
        <label for={`${id}-published`}>{t('draft.published')}</label>
        <input
          id={`${id}-published`}
          class="otr-field"
          type="date"
          value={draft.published}
          onInput={({ currentTarget }) => onChange({ published: currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
