import { useStrings } from '../strings-context.ts';

/** A form that was left without being saved. */
export interface UnsavedForm {
  readonly id: string;
  /** Its first words; empty where nothing that could name it was filled in. */
  readonly words: string;
}

interface Props {
  forms: readonly UnsavedForm[];
  onDiscard(id: string): void;
}

/** Forms that wait to be gone on with. */
export function UnsavedForms({ forms, onDiscard }: Props) {
  const { t } = useStrings();
  if (forms.length === 0) return null;
  return (
    <section aria-label={t('own.unsaved')}>
      <h3>{t('own.unsaved')}</h3>
      <ul class="otr-rows">
        {forms.map(({ id, words }) => {
          const name = words === '' ? t('own.nameless') : words;
          return (
            <li key={id} class="otr-row otr-bar">
              <a href={`#/${id}`}>{name}</a>
              <button
                type="button"
                class="otr-button"
                aria-label={t('own.discardOf', { name })}
                onClick={() => onDiscard(id)}
              >
                {t('own.discard')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
