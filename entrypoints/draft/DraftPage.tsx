import { useRef, useState } from 'preact/hooks';
import { DraftBox } from '../../components/draft/DraftBox.tsx';
import { ExportBar } from '../../components/draft/ExportBar.tsx';
import { FindingList } from '../../components/draft/FindingList.tsx';
import { inOrder } from '../../components/draft/findings-in-order.ts';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import type { Span } from '../../core/span.ts';
import { pageUrl } from '../../platform/own-pages.ts';
import { readDraftFile, UnreadFile } from './read-draft.ts';
import { useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';

/**
 * A text on one side, what was found in it on the other.
 *
 * @param words - a quotation to begin with; empty for the draft that this tab has
 */
export function DraftPage({ words }: { words: string }) {
  const strings = useStrings();
  const { t } = strings;
  useTitle(t('draft.title'));
  const { draft, change, clear, undoClear } = useDraft(words);
  const { state, done, of, document, findings, again } = useFindings(draft);
  const [fault, setFault] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const entries = inOrder(findings);

  const openFile = async (file: File) => {
    setFault('');
    try {
      change(await readDraftFile(file));
    } catch (error) {
      const reason = error instanceof UnreadFile ? error.reason : 'fileUnread';
      setFault(t(`draft.${reason}`, { file: file.name }));
    }
  };
  const show = ({ start, end }: Span) => {
    if (draft.format === 'html') return; // offsets count in the visible text, not in the markup of the box
    box.current?.focus();
    box.current?.setSelectionRange(start, end);
  };

  return (
    <>
      <PageHead here="draft" hrefTo={pageUrl} />
      <main class="otr-page otr-draft">
        <header>
          <h1>{t('draft.title')}</h1>
          <p class="otr-quiet">{t('draft.intro')}</p>
        </header>
        <DraftBox box={box} draft={draft} onChange={change} onFile={(file) => void openFile(file)} onClear={clear} />
        <section class="otr-draft-found" aria-labelledby="found">
          <h2 id="found">{t('draft.findings')}</h2>
          {fault && <Notice title={fault} />}
          <p role="status" class="otr-quiet">
            {state === 'checking' && t('draft.checking', { done, of })}
            {state === 'done' &&
              t('draft.counts', {
                phrases: strings.count('draft.phrases', findings.phrases.length),
                quotations: strings.count('draft.quotations', findings.quotations.length),
              })}
            {state === 'empty' && t(undoClear ? 'draft.cleared' : 'draft.empty')}
          </p>
          {undoClear && (
            <button type="button" class="otr-button" onClick={undoClear}>
              {t('draft.undo')}
            </button>
          )}
          {state === 'failed' && (
            <Notice title={t('draft.failed')}>
              <button type="button" class="otr-button" onClick={again}>
                {t('draft.again')}
              </button>
            </Notice>
          )}
          {state === 'done' && entries.length === 0 && <p>{t('draft.nothing')}</p>}
          {document && entries.length > 0 && <ExportBar document={document} findings={findings} />}
          <FindingList entries={entries} onShow={show} />
        </section>
      </main>
    </>
  );
}
