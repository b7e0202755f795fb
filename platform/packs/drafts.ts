import * as v from 'valibot';
import { type PageSelection, SELECTION_LIMITS } from '../../core/own/selection.ts';
import { type Draft, packDatabase } from './database.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const pageSelection = v.strictObject({
  text: text(SELECTION_LIMITS.text),
  before: text(SELECTION_LIMITS.around),
  after: text(SELECTION_LIMITS.around),
  url: text(SELECTION_LIMITS.address),
  title: text(SELECTION_LIMITS.line),
  publisher: text(SELECTION_LIMITS.line),
  date: text(10),
  lang: text(35),
  blocks: v.pipe(v.array(text(SELECTION_LIMITS.blockText)), v.maxLength(SELECTION_LIMITS.blocks)),
});

/** Looks at what a script in a page returned; `null` when it is no selection. */
export function parseSelection(selection: unknown): PageSelection | null {
  const parsed = v.safeParse(pageSelection, selection);
  return parsed.success ? parsed.output : null;
}

/**
 * Keeps what was selected on a page until its form is saved or a week has gone by.
 *
 * @param selection - as a script in the page returned it: looked at before it is kept
 * @returns id of the draft, or `null` when this is no selection
 */
export async function keepDraft(kind: Draft['kind'], selection: unknown, now = Date.now()): Promise<string | null> {
  const parsed = parseSelection(selection);
  if (!parsed) return null;
  const blocks = kind === 'phrase' ? parsed.blocks : [];
  const draft: Draft = { id: crypto.randomUUID(), kind, madeAt: now, selection: { ...parsed, blocks } };
  await (await packDatabase()).put('drafts', draft);
  return draft.id;
}

/** A kept draft; `null` when it is done with. */
export async function readDraft(id: string): Promise<Draft | null> {
  return (await (await packDatabase()).get('drafts', id)) ?? null;
}

/** Ends a draft: its record is saved. */
export async function dropDraft(id: string): Promise<void> {
  await (await packDatabase()).delete('drafts', id);
}
