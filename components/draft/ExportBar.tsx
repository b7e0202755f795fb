import { exportFindings, FINDING_FILES, type FindingFile } from '../../core/check/export.ts';
import type { FindingsWithStatements, TextDocument } from '../../core/check/text-checker.ts';
import { saveFile } from '../save-file.ts';
import { useStrings } from '../strings-context.ts';

const NAMES: Readonly<Record<FindingFile, string>> = {
  html: 'HTML',
  markdown: 'Markdown',
  csv: 'CSV',
  annotations: 'Web Annotation',
};
const KINDS = Object.keys(NAMES) as FindingFile[];

interface Props {
  document: TextDocument;
  findings: FindingsWithStatements;
}

/** Takes the findings along as a file. */
export function ExportBar({ document, findings }: Props) {
  const { t } = useStrings();
  const save = (kind: FindingFile) => {
    const { extension, mime } = FINDING_FILES[kind];
    const content = exportFindings(document, findings, kind);
    saveFile(`on-the-record.${extension}`, new Blob([content], { type: `${mime};charset=utf-8` }));
  };
  return (
    <fieldset class="otr-actions otr-export">
      <legend class="otr-label">{t('draft.take')}</legend>
      {KINDS.map((kind) => (
        <button key={kind} type="button" class="otr-button" onClick={() => save(kind)}>
          {t('draft.save', { format: NAMES[kind] })}
        </button>
      ))}
    </fieldset>
  );
}
