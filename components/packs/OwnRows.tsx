import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings-context.ts';

/** A record of one's own as a list shows it. */
export interface OwnLine {
  readonly id: string;
  /** What it is called where a button names it. */
  readonly name: string;
  readonly isRemoved: boolean;
  readonly content: ComponentChildren;
}

interface Props {
  lines: readonly OwnLine[];
  empty: string;
  /** Ids that are chosen for export; left out where nothing is to be chosen. */
  chosen?: ReadonlySet<string>;
  onChoose?(id: string, isChosen: boolean): void;
  hrefOf(id: string): string;
  onRemove(id: string): void;
  onRestore(id: string): void;
}

/** Records of one's own: edit, remove, bring back, choose. */
export function OwnRows({ lines, empty, chosen, onChoose, hrefOf, onRemove, onRestore }: Props) {
  const { t } = useStrings();
  if (lines.length === 0) return <p class="otr-quiet">{empty}</p>;
  return (
    <ul class="otr-rows">
      {lines.map(({ id, name, isRemoved, content }) => (
        <li key={id} class="otr-row otr-pack">
          {isRemoved ? (
            <div class="otr-bar">
              <p>{t('packs.wasRemoved', { title: name })}</p>
              <button
                type="button"
                class="otr-button"
                aria-label={t('packs.undoOf', { title: name })}
                onClick={() => onRestore(id)}
              >
                {t('packs.undo')}
              </button>
            </div>
          ) : (
            <>
              {content}
              <div class="otr-actions">
                {onChoose && (
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen?.has(id) ?? false}
                      onChange={(event) => onChoose(id, event.currentTarget.checked)}
                    />{' '}
                    {t('own.choose')}
                    <span class="otr-visually-hidden"> {name}</span>
                  </label>
                )}
                <a class="otr-button" href={hrefOf(id)} aria-label={t('own.editOf', { name })}>
                  {t('own.edit')}
                </a>
                <button
                  type="button"
                  class="otr-button"
                  aria-label={t('packs.removeOf', { title: name })}
                  onClick={() => onRemove(id)}
                >
                  {t('packs.remove')}
                </button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
