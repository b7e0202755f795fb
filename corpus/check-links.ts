import {
  type BrokenLink,
  brokenCompanyLinks,
  brokenPhraseLinks,
  brokenSpeakerLinks,
  brokenStatementLinks,
  type KnownIds,
} from '../core/pack/links.ts';
import type { Fault } from './faults.ts';
import type { ParsedCorpus, Placed } from './parse-files.ts';

/** Two records of one kind with one id: both places are named. */
export function duplicateIds(records: ParsedCorpus['records']): Fault[] {
  return Object.values(records).flatMap((list) => {
    const first = new Map<string, string>();
    return list.flatMap(({ file, record }: Placed<{ id: string }>): Fault[] => {
      const earlier = first.get(record.id);
      if (earlier === undefined) {
        first.set(record.id, file);
        return [];
      }
      return [{ file, record: record.id, field: 'id', expected: `an id of its own; ${earlier} has it already` }];
    });
  });
}

/** Records that point to speakers, statements, terms or company rules which are not there. */
export function brokenLinks({ records, named }: Pick<ParsedCorpus, 'records' | 'named'>): Fault[] {
  const known: KnownIds = {
    speakers: named.speaker,
    statements: named.statement,
    terms: named.term,
    companies: named.company,
  };
  return [
    ...check(records.speaker, (speaker) => brokenSpeakerLinks(speaker, known)),
    ...check(records.statement, (statement) => brokenStatementLinks(statement, known)),
    ...check(records.company, (company) => brokenCompanyLinks(company, known)),
    ...check(records.phrase, (phrase) => brokenPhraseLinks(phrase, known)),
  ];
}

function check<T extends { id: string }>(list: readonly Placed<T>[], broken: (record: T) => BrokenLink[]): Fault[] {
  return list.flatMap(({ file, record }) => broken(record).map((link) => ({ file, record: record.id, ...link })));
}
