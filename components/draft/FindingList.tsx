import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import { useStrings } from '../strings-context.ts';
import { Finding } from './Finding.tsx';
import type { Entry } from './findings-in-order.ts';

interface Props {
  entries: readonly Entry[];
  onShow(span: Span): void;
}

/** All findings in order; buttons and Alt with the arrow keys go from one to the next. */
export function FindingList({ entries, onShow }: Props) {
  const { t } = useStrings();
  const list = useRef<HTMLOListElement>(null);
  const go = (step: 1 | -1) => {
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement);
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + step));
    items[next]?.querySelector<HTMLElement>('.otr-finding-show')?.focus();
  };
  // On the page, not on the list: from the text, too, the keys lead to the findings.
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    };
    addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);

  if (entries.length === 0) return null;
  return (
    <div>
      <div class="otr-actions">
        <button type="button" class="otr-button" onClick={() => go(-1)}>
          {t('draft.previous')}
        </button>
        <button type="button" class="otr-button" onClick={() => go(1)}>
          {t('draft.next')}
        </button>
        <span class="otr-quiet">{t('draft.keys')}</span>
      </div>
      <ol ref={list} class="otr-findings">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.found.start} ${entry.found.end} ${entry.found.text}`}>
            <Finding entry={entry} onShow={onShow} />
          </li>
        ))}
      </ol>
    </div>
  );
}
