import { useId, useState } from 'preact/hooks';
import type { StatementWithSpeaker } from '../core/card.ts';
import { citationFor, citationsFor } from '../core/cite/citation.ts';
import { CITATION_FILES, CITATION_STYLES, type CitationStyle } from '../core/cite/styles.ts';
import { STYLE_NAMES } from './citation-style-names.ts';
import { saveFile, today } from './save-file.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  /** What is cited; asked for when it is needed, as a selection may be long. Null when it cannot be had. */
  load(): Promise<readonly StatementWithSpeaker[] | null>;
  style: CitationStyle;
  /** The style is remembered as the house style. */
  onStyle(style: CitationStyle): void;
  /** A statement whose citation is shown before it is copied. */
  preview?: StatementWithSpeaker | undefined;
}

/** Citations of one statement or of many: choose a style, copy, save. */
export function CiteBox({ load, style, onStyle, preview }: Props) {
  const { t } = useStrings();
  const id = useId();
  const [said, setSaid] = useState('');

  const write = async (put: (text: string) => Promise<void> | void, done: string) => {
    const cited = await load();
    if (!cited) {
      setSaid(t('failed.library'));
      return;
    }
    try {
      await put(citationsFor(cited, style, today()));
      setSaid(done);
    } catch {
      setSaid(t('cite.refused')); // the browser refuses the clipboard to a page without focus
    }
  };

  return (
    <div class="otr-cite">
      <div class="otr-actions">
        <label for={id}>{t('cite.style')}</label>
        <select
          id={id}
          class="otr-select"
          value={style}
          onChange={({ currentTarget }) => {
            const chosen = CITATION_STYLES.find((each) => each === currentTarget.value);
            if (chosen) onStyle(chosen);
            setSaid('');
          }}
        >
          {CITATION_STYLES.map((each) => (
            <option key={each} value={each}>
              {t(STYLE_NAMES[each])}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="otr-button"
          onClick={() => void write((text) => navigator.clipboard.writeText(text.trimEnd()), t('cite.copied'))}
        >
          {t('cite.copy')}
        </button>
        <button
          type="button"
          class="otr-button"
          onClick={() => {
            const { extension, mime } = CITATION_FILES[style];
            void write((text) => saveFile(`citations.${extension}`, new Blob([text], { type: mime })), '');
          }}
        >
          {t('cite.save')}
        </button>
        <span role="status" class="otr-quiet">
          {said}
        </span>
      </div>
      {preview && (
        <pre class="otr-citation" dir="auto">
          {citationFor(preview.statement, preview.speaker, style, today())}
        </pre>
      )}
    </div>
  );
}
