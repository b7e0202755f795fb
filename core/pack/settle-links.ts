import {
  type BrokenLink,
  brokenCompanyLinks,
  brokenPhraseLinks,
  brokenSpeakerLinks,
  brokenStatementLinks,
  type KnownIds,
} from './links.ts';
import type { Pack } from './schema.ts';

type Records = Pick<Pack, 'speakers' | 'statements' | 'terms' | 'companies' | 'phrases'>;

/** A record left out because it pointed to something that is not there. */
export interface RefusedLink extends BrokenLink {
  readonly list: keyof Records;
  readonly id: string;
}

/** What is left of the records, and what was left out. */
export interface Settled {
  readonly kept: Records;
  readonly refused: readonly RefusedLink[];
}

/** Records looked at between two turns of the caller. */
const STEP = 500;

/**
 * Leaves out records whose links lead nowhere, and then those that pointed to them.
 *
 * A record is looked at again only when something that it points to was left out, so a chain of a hundred thousand
 * records costs its length and not its square. Yields while it works, like the reading itself.
 *
 * @param known - ids outside these records that links may lead to as well
 */
export function* settleLinksInSteps(records: Records, known: KnownIds): Generator<void, Settled> {
  const there = {
    speakers: union(known.speakers, records.speakers),
    statements: union(known.statements, records.statements),
    terms: union(known.terms, records.terms),
    companies: union(known.companies, records.companies),
  };
  const pointing = new Map<string, Check[]>();
  const queue: Check[] = [];
  let looked = 0;
  for (const check of allChecks(records, there)) {
    for (const target of check.targets) addTo(pointing, target, check);
    if (check.broken().length > 0) queue.push(check);
    if (++looked % STEP === 0) yield;
  }
  const refused: RefusedLink[] = [];
  const out = new Set<object>();
  for (const { list, record, broken } of queue) {
    const [link] = out.has(record) ? [] : broken();
    if (!link) continue;
    out.add(record);
    refused.push({ list, id: record.id, ...link });
    if (refused.length % STEP === 0) yield;
    // The id stays when a pack that is there already has it too.
    if (list === 'phrases' || known[list].has(record.id)) continue;
    there[list].delete(record.id);
    queue.push(...(pointing.get(`${list} ${record.id}`) ?? []));
  }
  return { kept: without(records, out), refused };
}

/** The same in one go. See {@link settleLinksInSteps}. */
export function settleLinks(records: Records, known: KnownIds): Settled {
  const steps = settleLinksInSteps(records, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function without(records: Records, out: ReadonlySet<object>): Records {
  const isKept = (record: object) => !out.has(record);
  return {
    speakers: records.speakers.filter(isKept),
    statements: records.statements.filter(isKept),
    terms: records.terms,
    companies: records.companies.filter(isKept),
    phrases: records.phrases.filter(isKept),
  };
}

interface Check {
  readonly list: Exclude<keyof Records, 'terms'>;
  readonly record: { readonly id: string };
  readonly broken: () => BrokenLink[];
  /** What the record points to, as `list id`. */
  readonly targets: readonly string[];
}

function* allChecks(records: Records, there: KnownIds): Generator<Check> {
  for (const record of records.speakers) {
    const targets = (record.members ?? []).map((id) => `speakers ${id}`);
    yield { list: 'speakers', record, targets, broken: () => brokenSpeakerLinks(record, there) };
  }
  for (const record of records.companies) {
    // Terms point nowhere, so none of them is ever left out and nothing has to be looked at again.
    yield { list: 'companies', record, targets: [], broken: () => brokenCompanyLinks(record, there) };
  }
  for (const record of records.statements) {
    const { speaker, relations, status } = record;
    const targets = [`speakers ${speaker}`, ...relations.map(({ id }) => `statements ${id}`)];
    if (status.kind !== 'current') targets.push(`statements ${status.by}`);
    yield { list: 'statements', record, targets, broken: () => brokenStatementLinks(record, there) };
  }
  for (const record of records.phrases) {
    const statements = record.statements.map((id) => `statements ${id}`);
    const targets = [...statements, ...companiesOf(record).map((id) => `companies ${id}`)];
    yield { list: 'phrases', record, targets, broken: () => brokenPhraseLinks(record, there) };
  }
}

function companiesOf(phrase: Records['phrases'][number]): string[] {
  const forms = Object.values(phrase.forms).flat();
  const named = forms.flatMap((form) => (typeof form === 'string' ? [] : (form.company ?? [])));
  return phrase.company === undefined ? named : [phrase.company, ...named];
}

function addTo(pointing: Map<string, Check[]>, target: string, check: Check): void {
  const list = pointing.get(target);
  if (list) list.push(check);
  else pointing.set(target, [check]);
}

function union(ids: ReadonlySet<string>, records: readonly { readonly id: string }[]): Set<string> {
  const all = new Set(ids);
  for (const { id } of records) all.add(id);
  return all;
}
