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

/**
 * Leaves out records whose links lead nowhere, and then those that pointed to them.
 *
 * A record is looked at again only when something that it points to was left out, so a chain of a hundred thousand
 * records costs its length and not its square.
 *
 * @param known - ids outside these records that links may lead to as well
 */
export function settleLinks(records: Records, known: KnownIds): { kept: Records; refused: RefusedLink[] } {
  const there = {
    speakers: union(known.speakers, records.speakers),
    statements: union(known.statements, records.statements),
    terms: union(known.terms, records.terms),
    companies: union(known.companies, records.companies),
  };
  const refused: RefusedLink[] = [];
  const out = new Set<object>();
  const checks = allChecks(records, there);
  const pointing = pointingTo(checks);
  const queue = [...checks];
  for (const check of queue) {
    if (out.has(check.record)) continue;
    const [broken] = check.broken();
    if (!broken) continue;
    out.add(check.record);
    refused.push({ list: check.list, id: check.record.id, ...broken });
    if (check.list === 'phrases') continue;
    // The id stays when a pack that is there already has it too.
    if (known[check.list].has(check.record.id)) continue;
    there[check.list].delete(check.record.id);
    queue.push(...(pointing.get(`${check.list} ${check.record.id}`) ?? []));
  }
  const isKept = (record: object) => !out.has(record);
  return {
    kept: {
      speakers: records.speakers.filter(isKept),
      statements: records.statements.filter(isKept),
      terms: records.terms,
      companies: records.companies.filter(isKept),
      phrases: records.phrases.filter(isKept),
    },
    refused,
  };
}

interface Check {
  readonly list: Exclude<keyof Records, 'terms'>;
  readonly record: { readonly id: string };
  readonly broken: () => BrokenLink[];
  /** What the record points to, as `list id`. */
  readonly targets: readonly string[];
}

function allChecks(records: Records, there: KnownIds): Check[] {
  return [
    ...records.speakers.map((record) => ({
      list: 'speakers' as const,
      record,
      broken: () => brokenSpeakerLinks(record, there),
      targets: (record.members ?? []).map((id) => `speakers ${id}`),
    })),
    ...records.companies.map((record) => ({
      list: 'companies' as const,
      record,
      broken: () => brokenCompanyLinks(record, there),
      targets: [],
    })),
    ...records.statements.map((record) => ({
      list: 'statements' as const,
      record,
      broken: () => brokenStatementLinks(record, there),
      targets: [
        `speakers ${record.speaker}`,
        ...record.relations.map(({ id }) => `statements ${id}`),
        ...(record.status.kind === 'current' ? [] : [`statements ${record.status.by}`]),
      ],
    })),
    ...records.phrases.map((record) => ({
      list: 'phrases' as const,
      record,
      broken: () => brokenPhraseLinks(record, there),
      targets: [
        ...record.statements.map((id) => `statements ${id}`),
        ...companiesOf(record).map((id) => `companies ${id}`),
      ],
    })),
  ];
}

function companiesOf(phrase: Records['phrases'][number]): string[] {
  const forms = Object.values(phrase.forms).flat();
  const named = forms.flatMap((form) => (typeof form === 'string' ? [] : (form.company ?? [])));
  return phrase.company === undefined ? named : [phrase.company, ...named];
}

function pointingTo(checks: readonly Check[]): Map<string, Check[]> {
  const pointing = new Map<string, Check[]>();
  for (const check of checks) {
    for (const target of check.targets) {
      const list = pointing.get(target);
      if (list) list.push(check);
      else pointing.set(target, [check]);
    }
  }
  return pointing;
}

function union(ids: ReadonlySet<string>, records: readonly { readonly id: string }[]): Set<string> {
  const all = new Set(ids);
  for (const { id } of records) all.add(id);
  return all;
}
