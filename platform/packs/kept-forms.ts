import { type KeptForm, packDatabase } from './database.ts';

/**
 * Keeps what a person has filled in so far, in place of what was kept of the same form. The transaction is ended at once
 * and not when the browser has answered: the page may be closed with the next key.
 */
export async function keepForm(id: string, fields: unknown, now = Date.now()): Promise<void> {
  const change = (await packDatabase()).transaction('forms', 'readwrite');
  const put = change.store.put({ id, changedAt: now, fields });
  change.commit();
  await Promise.all([put, change.done]);
}

/** What was filled into a form and not saved; `null` when there is nothing. Whoever reads it looks at it first. */
export async function readForm(id: string): Promise<unknown> {
  return (await (await packDatabase()).get('forms', id))?.fields ?? null;
}

/** Ends what was kept of a form: it is saved, or a person does not want it. */
export async function dropForm(id: string): Promise<void> {
  await (await packDatabase()).delete('forms', id);
}

/** Forms that were not saved, those of one part of the page, the latest change first. @param part - as ids begin */
export async function listForms(part: string): Promise<KeptForm[]> {
  const forms = await (await packDatabase()).getAll('forms', IDBKeyRange.bound(`${part}/`, `${part}/\uffff`));
  return forms.sort((a, b) => b.changedAt - a.changedAt);
}
