import { useState } from 'preact/hooks';
import { OwnPhraseForm } from '../../components/packs/OwnPhraseForm.tsx';
import { PageChoice } from '../../components/packs/PageChoice.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { drawLetters } from '../../core/own/draw.ts';
import {
  keptPhraseFields,
  type MadePhrase,
  makePhrase,
  NO_PHRASE,
  type OwnPhraseFields,
  phraseFieldsOf,
} from '../../core/own/own-phrase.ts';
import type { PageSelection } from '../../core/own/selection.ts';
import { dropDraft, readDraft } from '../../platform/packs/drafts.ts';
import { listOwn, saveOwn } from '../../platform/packs/own.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { formId } from './route.ts';
import { type EditorProps, useEditor } from './use-editor.ts';
import { useTriedPage } from './use-tried-page.ts';

interface Opened {
  readonly fields: OwnPhraseFields;
  readonly page: PageSelection | null;
}

/** Adds or changes a phrase of one's own. */
export function PhraseEditor({ id, draft }: EditorProps) {
  const { t } = useStrings();
  const [faults, setFaults] = useState<Extract<MadePhrase, { ok: false }>['faults']>({});
  const editor = useEditor(() => open(id, draft), { id: formId('phrases', id, draft), parse: keptPhraseFields });
  const { opened, save } = editor;
  const { page, pages, chosen, choose, again } = useTriedPage(opened?.page ?? null);

  const onSave = (fields: OwnPhraseFields) => {
    const made = makePhrase(fields, id, drawLetters);
    setFaults(made.ok ? {} : made.faults);
    if (!made.ok) return;
    const { phrase, terms, companies } = made.records;
    save('#/phrases', async () => {
      const isKept = await saveOwn([
        ...terms.map((record) => ({ list: 'terms' as const, record })),
        ...companies.map((record) => ({ list: 'companies' as const, record })),
        { list: 'phrases', record: phrase },
      ]);
      if (isKept && draft !== null) await dropDraft(draft);
      return isKept;
    });
  };

  return (
    <EditorFrame title={t(id === null ? 'own.newPhrase' : 'own.changePhrase')} editor={editor} faults={faults}>
      {opened && (
        <OwnPhraseForm
          key={editor.round}
          initial={opened.fields}
          page={page}
          pageChoice={<PageChoice pages={pages} chosen={chosen} onChoose={choose} onAgain={again} />}
          faults={faults}
          onSave={onSave}
          onChange={editor.keep}
          onCancel={() => editor.cancel('#/phrases')}
        />
      )}
    </EditorFrame>
  );
}

async function open(id: string | null, draft: string | null): Promise<Opened | null> {
  if (id === null) {
    const page = (draft === null ? null : await readDraft(draft))?.selection ?? null;
    return { fields: { ...NO_PHRASE, wordings: page?.text.trim() ?? '', lang: page?.lang || NO_PHRASE.lang }, page };
  }
  const [phrases, terms] = await Promise.all([listOwn('phrases'), listOwn('terms')]);
  const phrase = phrases.find((row) => row.id === id)?.record;
  return phrase
    ? {
        fields: phraseFieldsOf(
          phrase,
          terms.map(({ record }) => record),
        ),
        page: null,
      }
    : null;
}
