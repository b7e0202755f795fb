import { useState } from 'preact/hooks';
import { useAnswer } from '../ask-context.ts';
import { useStrings } from '../strings-context.ts';
import { type ControlProps, FormField } from './FormField.tsx';

interface Props {
  chosen: readonly string[];
  fault: string | undefined;
  onChosen(ids: readonly string[]): void;
}

const FOUND = 8;

/** Chooses statements of the record by searching for them. */
export function StatementPicker({ chosen, fault, onChosen }: Props) {
  const { t } = useStrings();
  const [query, setQuery] = useState('');
  const asked = query.trim() === '' ? null : { query, sort: 'relevance' as const, offset: 0, limit: FOUND };
  const found = useAnswer('search', asked).value?.found ?? [];
  const known = useAnswer('getStatements', chosen.length > 0 ? { ids: [...chosen] } : null).value ?? [];
  const isFree = (id: string) => !chosen.includes(id);

  return (
    <FormField label={t('own.field.statements')} fault={fault} hint={t('own.statementsHint')} isNeeded>
      {(control: ControlProps) => (
        <>
          <ul class="otr-rows">
            {known
              .filter(({ statement }) => chosen.includes(statement.id))
              .map(({ statement, speaker }) => (
                <li key={statement.id} class="otr-row otr-bar">
                  <span lang={statement.lang} class="otr-clamped">
                    {`${speaker.names.en}, ${statement.date}: ${statement.text}`}
                  </span>
                  <button
                    type="button"
                    class="otr-button"
                    onClick={() => onChosen(chosen.filter((id) => id !== statement.id))}
                  >
                    {t('packs.remove')}
                    <span class="otr-visually-hidden"> {statement.text.slice(0, 60)}</span>
                  </button>
                </li>
              ))}
          </ul>
          <input
            {...control}
            class="otr-field"
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <ul class="otr-rows" aria-label={t('own.found')}>
            {asked &&
              found
                .filter(({ statement }) => isFree(statement.id))
                .map(({ statement, speaker }) => (
                  <li key={statement.id} class="otr-row">
                    <button type="button" class="otr-row-link" onClick={() => onChosen([...chosen, statement.id])}>
                      <span lang={statement.lang} class="otr-clamped">
                        {statement.text}
                      </span>
                      <span class="otr-row-by">{`${speaker.names.en}, ${statement.date}`}</span>
                    </button>
                  </li>
                ))}
          </ul>
        </>
      )}
    </FormField>
  );
}
