import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { type Draft, EMPTY, FORMATS } from './read-draft.ts';

// In the tab's own storage: a reload keeps the text, closing the tab forgets it, and nothing is written to the profile
// for longer than that.
const KEY = 'draft';

const draftSchema = v.object({
  text: v.string(),
  format: v.picklist(FORMATS),
  title: v.string(),
  published: v.string(),
});

/**
 * The draft of this tab; clearing it can be undone.
 *
 * @param words - a quotation to begin with, in place of what the tab has kept
 */
export function useDraft(words: string) {
  const [draft, setDraft] = useState<Draft>(() => (words ? { ...EMPTY, text: `“${words.trim()}”` } : kept()));
  const [cleared, setCleared] = useState<Draft | null>(null);
  useEffect(() => keep(draft), [draft]);
  return {
    draft,
    change(part: Partial<Draft>) {
      setCleared(null);
      setDraft((before) => ({ ...before, ...part }));
    },
    clear() {
      setCleared(draft);
      setDraft(EMPTY);
    },
    undoClear:
      cleared &&
      (() => {
        setDraft(cleared);
        setCleared(null);
      }),
  };
}

function kept(): Draft {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.output : EMPTY;
  } catch {
    return EMPTY; // another version's, or none
  }
}

function keep(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Too long for the tab's storage: the text is still in the box, it only does not outlive a reload.
  }
}
