import { useEffect } from 'preact/hooks';

/**
 * Moves the focus among rows by arrow keys; a row is any element with `data-row`.
 *
 * @param from - where the focus is: a row, something in it, or a field before all rows
 * @returns whether the focus moved; from the first row up it goes to the field marked `data-rows-field`
 */
function moveAmongRows(root: ParentNode, from: Element | null, step: 1 | -1): boolean {
  // A list may wait hidden behind an open statement.
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility());
  const current = rows.findIndex((row) => row === from || row.contains(from));
  if (current === 0 && step === -1) return focus(root.querySelector<HTMLElement>('[data-rows-field]'));
  return focus(rows[current === -1 ? (step === 1 ? 0 : rows.length - 1) : current + step]);
}

/** Arrow keys among the rows of the page, for as long as the view is there. */
export function useRowKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onRowKey);
    return () => removeEventListener('keydown', onRowKey);
  }, []);
}

function onRowKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const { target } = event;
  // Where arrows have a meaning of their own they keep it.
  if (!(target instanceof Element) || target.matches('select, textarea, [type="radio"], [data-own-arrows] *')) return;
  if (moveAmongRows(document, target, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null && element !== undefined;
}
