import { BETWEEN } from '../../components/between.ts';
import { OwnRows } from '../../components/packs/OwnRows.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { keptPhraseFields } from '../../core/own/own-phrase.ts';
import type { Phrase } from '../../core/pack/schema.ts';
import { listOwn, removeOwn, restoreOwn } from '../../platform/packs/own.ts';
import { KeptForms, keptPhraseForms } from './KeptForms.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { useKept } from './use-kept.ts';

const readOwn = () => listOwn('phrases');

/** The phrases that a person added. They go along when the statements are exported. */
export function OwnPhrases() {
  const { t } = useStrings();
  const { value: phrases, fault, change } = useKept(readOwn);
  return (
    <section aria-labelledby="own-phrases">
      <h2 id="own-phrases">{t('own.phrases')}</h2>
      <p>{t('own.phrasesWhat')}</p>
      <p>
        <a class="otr-button" href="#/phrases/new">
          {t('own.addPhrase')}
        </a>
      </p>
      <KeptForms list={keptPhraseForms} nameOf={(fields) => keptPhraseFields(fields)?.wordings ?? null} />
      <StorageNotice fault={fault} />
      {phrases && (
        <OwnRows
          lines={phrases.map(({ id, record, removedAt }) => ({
            id,
            name: record.label,
            isRemoved: removedAt !== null,
            content: (
              <>
                <h3>{record.label}</h3>
                <p class="otr-quiet">{wordingsOf(record).join(BETWEEN)}</p>
              </>
            ),
          }))}
          empty={t('own.noPhrases')}
          hrefOf={(id) => `#/phrases/${id}`}
          onRemove={(id) => change(() => removeOwn('phrases', [id]))}
          onRestore={(id) => change(() => restoreOwn('phrases', [id]))}
        />
      )}
    </section>
  );
}

function wordingsOf(phrase: Phrase): string[] {
  return Object.values(phrase.forms)
    .flat()
    .map((form) => (typeof form === 'string' ? form : form.form));
}
