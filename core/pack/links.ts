import { inEnglish, type Reason, type ReasonCode, reason } from './reasons.ts';
import type { Clause, Company, Phrase, PhraseForm, Speaker, Statement } from './schema.ts';

/** The ids that records of a pack may point to. */
export interface KnownIds {
  readonly speakers: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** For a pack that must stand on its own. */
export const NOTHING_KNOWN: KnownIds = { speakers: NONE, statements: NONE, terms: NONE, companies: NONE };

/** What is wrong with a field, in words for an editor. */
export interface FieldFault {
  readonly field: string;
  readonly expected: string;
}

/** The same with its reason by name: a record points to something that is not there, or its fields do not agree. */
export interface BrokenLink extends FieldFault {
  readonly reason: Reason;
}

/** Names what is wrong with a field. */
export function broken(field: string, found: Reason): BrokenLink {
  return { field, reason: found, expected: inEnglish(found) };
}

/** Links of a speaker record: its members must exist and not be itself. */
export function brokenSpeakerLinks(speaker: Speaker, known: KnownIds): BrokenLink[] {
  return (speaker.members ?? []).flatMap((id, at) =>
    link(`members.${at}`, id, known.speakers, 'linkSpeaker', speaker.id),
  );
}

/** Links of a statement: speaker, relations, and what superseded or disowned it. */
export function brokenStatementLinks(statement: Statement, known: KnownIds): BrokenLink[] {
  const found = link('speaker', statement.speaker, known.speakers, 'linkSpeaker');
  statement.relations.forEach(({ id }, at) => {
    found.push(...link(`relations.${at}.id`, id, known.statements, 'linkStatement', statement.id));
  });
  if (statement.status.kind !== 'current') {
    found.push(...link('status.by', statement.status.by, known.statements, 'linkStatement', statement.id));
  }
  return found;
}

/** Ids of the terms that a clause names, wanted or not wanted. */
export function termsOf(clause: Clause): readonly string[] {
  return 'any' in clause ? clause.any : clause.none;
}

/** Links of a company rule: every term that its clauses name. */
export function brokenCompanyLinks(company: Company, known: KnownIds): BrokenLink[] {
  const inClause = (clause: Clause, field: string) => {
    const name = 'any' in clause ? 'any' : 'none';
    return termsOf(clause).flatMap((id, at) => link(`${field}.${name}.${at}`, id, known.terms, 'linkTerm'));
  };
  return [
    ...company.needs.flatMap((list, i) => list.flatMap((clause, j) => inClause(clause, `needs.${i}.${j}`))),
    ...company.unless.flatMap((clause, i) => inClause(clause, `unless.${i}`)),
  ];
}

/** Links of a phrase: its statements, its company rule and those of its forms. */
export function brokenPhraseLinks(phrase: Phrase, known: KnownIds): BrokenLink[] {
  const found = phrase.statements.flatMap((id, at) => link(`statements.${at}`, id, known.statements, 'linkStatement'));
  if (phrase.company !== undefined) {
    found.push(...link('company', phrase.company, known.companies, 'linkCompany'));
  }
  for (const [lang, forms] of Object.entries(phrase.forms)) {
    forms.forEach((form, at) => {
      const company = companyOf(form);
      // `none` is the word for “this form needs no company”, not the name of a rule.
      if (company === undefined || company === 'none') return;
      found.push(...link(`forms.${lang}.${at}.company`, company, known.companies, 'linkCompany'));
    });
  }
  return found;
}

function companyOf(form: PhraseForm): string | undefined {
  return typeof form === 'string' ? undefined : form.company;
}

function link(
  field: string,
  id: string,
  known: ReadonlySet<string>,
  code: Extract<ReasonCode, `link${string}`>,
  self?: string,
): BrokenLink[] {
  if (id === self) return [broken(field, reason('linkSelf'))];
  return known.has(id) ? [] : [broken(field, reason(code, { id }))];
}
