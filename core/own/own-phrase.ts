import * as v from 'valibot';
import { type Company, type Phrase, schemas, type Term } from '../pack/schema.ts';
import { cleanLine, slug } from './clean.ts';

/** What a person fills in to make a phrase. */
export interface OwnPhraseFields {
  readonly label: string;
  /** One wording a line. */
  readonly wordings: string;
  readonly lang: string;
  /** Words of which one must stand near, parted by commas; empty when the wording needs no company. */
  readonly near: string;
  readonly statements: readonly string[];
  readonly note: string;
}

/** Name of a field of the form, for its fault. */
export type OwnPhraseField = keyof OwnPhraseFields;

/** The records that make up one phrase of a person's own. */
export interface OwnPhraseRecords {
  readonly phrase: Phrase;
  readonly terms: Term[];
  readonly companies: Company[];
}

/** The records that were made, or what is amiss with each field. */
export type MadePhrase =
  | { readonly ok: true; readonly records: OwnPhraseRecords }
  | { readonly ok: false; readonly faults: Partial<Record<OwnPhraseField, 'missing' | 'wrong'>> };

const MOST_WORDINGS = 50;
const MOST_NEAR = 50;

/** An empty form. */
export const NO_PHRASE: OwnPhraseFields = { label: '', wordings: '', lang: 'en', near: '', statements: [], note: '' };

/**
 * Makes the records of a phrase, or says field by field what is amiss.
 *
 * Wordings are taken as plain words: the marks by which editors write endings and choices mean nothing here.
 *
 * @param id - of the phrase being changed, or `null` for a new one
 * @param draw - as in `makeStatement`
 */
export function makePhrase(fields: OwnPhraseFields, id: string | null, draw: () => string): MadePhrase {
  const wordings = linesOf(fields.wordings.split('\n'), MOST_WORDINGS);
  const near = linesOf(fields.near.split(/[,，、\n]/), MOST_NEAR);
  const label = cleanLine(fields.label, 500) || wordings[0] || '';
  const faults: Partial<Record<OwnPhraseField, 'missing' | 'wrong'>> = {
    ...(wordings.length === 0 && { wordings: 'missing' }),
    ...(fields.statements.length === 0 && { statements: 'missing' }),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };

  const phraseId = id ?? `${slug(label) || 'phrase'}-${draw()}`;
  const company = near.length > 0 ? { company: phraseId } : {};
  const note = cleanLine(fields.note, 400);
  const checked = v.safeParse(schemas.phrase, {
    id: phraseId,
    label,
    kind: 'press-coinage',
    forms: { [cleanLine(fields.lang) || 'en']: wordings },
    ...company,
    statements: [...fields.statements],
    ...(note && { note }),
    matches: [{ text: near[0] === undefined ? (wordings[0] ?? '') : `${wordings[0]} ${near[0]}` }],
    mustNotMatch: [],
  });
  if (!checked.success) return { ok: false, faults: { [fieldOf(checked.issues)]: 'wrong' } };
  const words = { [cleanLine(fields.lang) || 'en']: near };
  return {
    ok: true,
    records: {
      phrase: checked.output,
      terms: near.length > 0 ? [{ id: phraseId, words }] : [],
      companies: near.length > 0 ? [{ id: phraseId, needs: [[{ any: [phraseId], within: 'near' }]], unless: [] }] : [],
    },
  };
}

/** The form of a phrase that was made here before. */
export function phraseFieldsOf(phrase: Phrase, terms: readonly Term[]): OwnPhraseFields {
  const [lang = 'en', forms = []] = Object.entries(phrase.forms)[0] ?? [];
  const near = terms.find(({ id }) => id === phrase.company);
  return {
    label: phrase.label,
    wordings: forms.map((form) => (typeof form === 'string' ? form : form.form)).join('\n'),
    lang,
    near: Object.values(near?.words ?? {})
      .flat()
      .join(', '),
    statements: phrase.statements,
    note: phrase.note ?? '',
  };
}

const keptFields = v.strictObject({
  ...v.entriesFromList(['label', 'wordings', 'lang', 'near', 'note'], v.string()),
  statements: v.array(v.string()),
});

/** A form as it was kept while it was not saved; `null` for what is none. */
export function keptPhraseFields(kept: unknown): OwnPhraseFields | null {
  const parsed = v.safeParse(keptFields, kept);
  return parsed.success ? parsed.output : null;
}

function linesOf(texts: readonly string[], most: number): string[] {
  const lines = texts
    .map((text) => cleanLine(text.replace(/[()[\]{}~|/]/g, ' '), 300))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return [...new Set(lines)].slice(0, most);
}

function fieldOf(issues: readonly v.BaseIssue<unknown>[]): OwnPhraseField {
  const [issue] = issues;
  const path = (issue && v.getDotPath(issue)) ?? '';
  if (path.startsWith('forms')) return issue?.path?.at(-1)?.key === undefined ? 'wordings' : 'lang';
  return path.startsWith('statements') ? 'statements' : 'label';
}
