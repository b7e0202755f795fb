import { useStrings } from '../strings-context.ts';
import { FormField } from './FormField.tsx';

/** A page that a phrase can be tried on. */
export interface PageToTry {
  /** `null` for the page that the form was opened from. */
  readonly tab: number | null;
  readonly title: string;
}

interface Props {
  pages: readonly PageToTry[];
  /** Which of them is tried; -1 for none. */
  chosen: number;
  onChoose(at: number): void;
  /** Reads the chosen page again: it may have changed, or another tab may have been opened. */
  onAgain(): void;
}

/** Choice of the open page that a phrase is tried on while it is written. */
export function PageChoice({ pages, chosen, onChoose, onAgain }: Props) {
  const { t } = useStrings();
  return (
    <div class="otr-bar">
      {pages.length > 0 && (
        <FormField label={t('own.tryOn')} isNeeded>
          {({ id }) => (
            <select
              id={id}
              class="otr-select"
              value={chosen}
              onChange={(event) => onChoose(event.currentTarget.selectedIndex)}
            >
              {pages.map(({ tab, title }, at) => (
                <option key={tab} value={at}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <button type="button" class="otr-button" onClick={onAgain}>
        {t('own.lookAgain')}
      </button>
    </div>
  );
}
