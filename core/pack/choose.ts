import { termsOf } from './links.ts';
import type { Clause, Company, Pack, Phrase, PhraseForm, Speaker, Statement } from './schema.ts';

/**
 * The part of a pack that chosen statements need to stand on their own: with their speakers, what superseded them,
 * and the phrases that lead to them. Links to what was not chosen are left out, so the part imports without refusals.
 *
 * @param chosen - ids of statements; unknown ones choose nothing
 */
export function choosePart(pack: Pack, chosen: ReadonlySet<string>): Pack {
  const ids = withSuccessors(pack.statements, chosen);
  const statements = pack.statements.filter(({ id }) => ids.has(id)).map((each) => withoutLinksOut(each, ids));
  const phrases = pack.phrases.flatMap((phrase) => {
    const left = phrase.statements.filter((id) => ids.has(id));
    return left.length > 0 ? [{ ...phrase, statements: left }] : [];
  });
  const companyIds = new Set(phrases.flatMap(companiesOf));
  const companies = pack.companies.filter(({ id }) => companyIds.has(id));
  const termIds = new Set([...companies.flatMap(termsOfCompany), ...phrases.flatMap(termsOfPhrase)]);
  const speakerIds = withMembers(pack.speakers, new Set(statements.map(({ speaker }) => speaker)));
  return {
    ...pack,
    speakers: pack.speakers.filter(({ id }) => speakerIds.has(id)),
    statements,
    terms: pack.terms.filter(({ id }) => termIds.has(id)),
    companies,
    phrases,
  };
}

/** A statement that was superseded is not shown without the one that did it. */
function withSuccessors(statements: readonly Statement[], chosen: ReadonlySet<string>): Set<string> {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return closure(chosen, (id) => {
    const status = byId.get(id)?.status;
    return status === undefined || status.kind === 'current' ? [] : [status.by];
  });
}

function withMembers(speakers: readonly Speaker[], ids: ReadonlySet<string>): Set<string> {
  const byId = new Map(speakers.map((each) => [each.id, each]));
  return closure(ids, (id) => byId.get(id)?.members ?? []);
}

function closure(start: ReadonlySet<string>, next: (id: string) => readonly string[]): Set<string> {
  const all = new Set(start);
  // A set hands out what is added to it while it is walked.
  for (const id of all) for (const other of next(id)) all.add(other);
  return all;
}

function withoutLinksOut(statement: Statement, ids: ReadonlySet<string>): Statement {
  return { ...statement, relations: statement.relations.filter(({ id }) => ids.has(id)) };
}

function companiesOf(phrase: Phrase): string[] {
  return [
    phrase.company,
    ...formsOf(phrase).map((form) => (typeof form === 'string' ? undefined : form.company)),
  ].filter((id) => id !== undefined);
}

function termsOfCompany({ needs, unless }: Company): string[] {
  const clauses: Clause[] = [...needs.flat(), ...unless];
  return clauses.flatMap(termsOf);
}

function termsOfPhrase(phrase: Phrase): string[] {
  return formsOf(phrase).flatMap((form) => {
    const text = typeof form === 'string' ? form : form.form;
    return [...text.matchAll(/\{([^{}]+)\}/g)].map(([, id = '']) => id);
  });
}

function formsOf(phrase: Phrase): PhraseForm[] {
  return Object.values(phrase.forms).flat();
}
