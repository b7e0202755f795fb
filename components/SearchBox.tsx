import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Completion } from '../core/search/complete.ts';
import { useAnswer } from './ask-context.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  query: string;
  onQuery(query: string): void;
  /** Whether the page opens with the focus here. */
  hasFocus?: boolean;
}

/** Pieces shorter than this are the beginnings of too many words to guess at. */
const MIN_PIECE = 3;

/**
 * The search field, with completion of operators and their values.
 *
 * A combobox after the ARIA Authoring Practices: the focus stays in the field, arrows move through the list, Enter
 * or Tab takes, Esc closes the list and only then clears the field.
 */
export function SearchBox({ query, onQuery, hasFocus = false }: Props) {
  const { t, count } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const piece = caret === null ? '' : (/\S*$/u.exec(query.slice(0, caret))?.[0] ?? '');
  const mayComplete = caret !== null && (piece.includes(':') || piece.length >= MIN_PIECE);
  const answer = useAnswer('complete', mayComplete ? { query, caret: caret ?? 0 } : null, true);
  const isFresh = mayComplete && answer.state === 'ready';
  const completions = isFresh ? (answer.value ?? []) : [];
  const isOpen = completions.length > 0;

  // Before the first drawing: a popup can be typed into as soon as it is seen.
  useLayoutEffect(() => {
    if (!hasFocus) return;
    field.current?.focus();
    // Firefox loads a popup unseen and then moves it into its panel, whereby the focus gets lost.
    const focusAgain = () => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    addEventListener('focus', focusAgain);
    return () => removeEventListener('focus', focusAgain);
  }, [hasFocus]);

  const take = ({ span, insert }: Completion) => {
    const joint = insert.endsWith(':') ? '' : ' ';
    onQuery(`${query.slice(0, span.start)}${insert}${joint}${query.slice(span.end).trimStart()}`);
    setCaret(insert.endsWith(':') ? span.start + insert.length : null);
    setActive(-1);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const chosen = completions[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % completions.length);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? completions.length - 1 : active - 1);
    else if (event.key === 'Escape') setCaret(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search class="otr-search">
      <input
        ref={field}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a `list` the role of a search field is searchbox
        role="combobox"
        class="otr-field"
        data-rows-field
        value={query}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        list={undefined}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        onInput={({ currentTarget }) => {
          setActive(-1);
          setCaret(currentTarget.selectionStart);
          onQuery(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      <div id={listId} role="listbox" class="otr-completions" aria-label={t('search.completions')} hidden={!isOpen}>
        {completions.map((completion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={completion.insert}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses the focus, which would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(completion)}
          >
            <span>{completion.label ?? completion.insert}</span>
            {completion.count !== null && <span class="otr-quiet">{count('search.found', completion.count)}</span>}
          </div>
        ))}
      </div>
    </search>
  );
}
