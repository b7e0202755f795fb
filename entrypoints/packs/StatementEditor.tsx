import { useState } from 'preact/hooks';
import { OwnStatementForm } from '../../components/packs/OwnStatementForm.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { drawLetters } from '../../core/own/draw.ts';
import {
  fieldsFrom,
  fieldsOf,
  keptStatementFields,
  type MadeStatement,
  makeStatement,
  type OwnStatementFields,
} from '../../core/own/own-statement.ts';
import type { Pack, Speaker } from '../../core/pack/schema.ts';
import { bundledFile } from '../../platform/bundled-file.ts';
import { dropDraft, readDraft } from '../../platform/packs/drafts.ts';
import { listOwn, saveOwn } from '../../platform/packs/own.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { formId } from './route.ts';
import { type EditorProps, useEditor } from './use-editor.ts';

interface Opened {
  readonly fields: OwnStatementFields;
  readonly speakers: readonly Speaker[];
}

/** Adds or changes a statement of one's own. */
export function StatementEditor({ id, draft }: EditorProps) {
  const { t } = useStrings();
  const [faults, setFaults] = useState<Extract<MadeStatement, { ok: false }>['faults']>({});
  const editor = useEditor(() => open(id, draft), { id: formId('statements', id, draft), parse: keptStatementFields });
  const { opened, save } = editor;

  const onSave = (fields: OwnStatementFields, speakers: readonly Speaker[]) => {
    const made = makeStatement(fields, speakers, id, drawLetters);
    setFaults(made.ok ? {} : made.faults);
    if (!made.ok) return;
    save('#/statements', async () => {
      const isKept = await saveOwn([
        { list: 'speakers', record: made.speaker },
        { list: 'statements', record: made.statement },
      ]);
      if (isKept && draft !== null) await dropDraft(draft);
      return isKept;
    });
  };

  return (
    <EditorFrame title={t(id === null ? 'own.newStatement' : 'own.changeStatement')} editor={editor} faults={faults}>
      {opened && (
        <OwnStatementForm
          key={editor.round}
          initial={opened.fields}
          speakers={opened.speakers.map(({ names }) => names.en)}
          faults={faults}
          onSave={(fields) => onSave(fields, opened.speakers)}
          onChange={editor.keep}
          onCancel={() => editor.cancel('#/statements')}
        />
      )}
    </EditorFrame>
  );
}

async function open(id: string | null, draft: string | null): Promise<Opened | null> {
  const [bundled, own, statements] = await Promise.all([
    bundledFile<Pack>('corpus/pack.json'),
    listOwn('speakers'),
    listOwn('statements'),
  ]);
  const speakers = [...own.map(({ record }) => record), ...bundled.speakers];
  if (id === null) {
    const kept = draft === null ? null : await readDraft(draft);
    return { fields: fieldsFrom(kept?.selection ?? null), speakers };
  }
  const statement = statements.find((row) => row.id === id)?.record;
  if (!statement) return null;
  const speaker = speakers.find((each) => each.id === statement.speaker) ?? null;
  return { fields: fieldsOf(statement, speaker), speakers };
}
