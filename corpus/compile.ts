import type { Pack } from '../core/pack/schema.ts';
import { inconsistencies } from '../core/pack/statement-rules.ts';
import { addressesOlderThanTheWords } from './check-dates.ts';
import { evidenceWithoutItsWords } from './check-evidence.ts';
import { failingExamples, type Matcher } from './check-examples.ts';
import { brokenLinks, duplicateIds } from './check-links.ts';
import { notesThatNameIds } from './check-notes.ts';
import type { Fault } from './faults.ts';
import { type CorpusFile, compareText, type ParsedCorpus, type Placed, parseFiles } from './parse-files.ts';

export type { CorpusFile } from './parse-files.ts';

/** What compiling gives: a pack, or every reason why there is none. */
export interface Compiled {
  /** `null` as soon as there is one fault. */
  readonly pack: Pack | null;
  /** All faults of all files; compiling never stops at the first. */
  readonly faults: readonly Fault[];
  /** What an editor should look at again, and what does not stop the build. */
  readonly warnings: readonly Fault[];
}

export interface CompileOptions {
  /** Builds the matcher on the pack's phrases, terms and company rules; without it the examples are not run. */
  readonly matcherFor?: (pack: Pack) => Matcher;
}

/**
 * Makes the pack out of the reviewed records.
 *
 * Pure and deterministic: the same files in any order give the same pack, record by record and key by key.
 *
 * @param files - the JSON files of `corpus/`, by name
 */
export function compile(files: readonly CorpusFile[], { matcherFor }: CompileOptions = {}): Compiled {
  const faults: Fault[] = [];
  const parsed = parseFiles(files, faults);
  const { head, records } = parsed;
  faults.push(...duplicateIds(records), ...brokenLinks(parsed));
  const warnings: Fault[] = [];
  for (const { file, record } of records.statement) {
    const found = [
      ...inconsistencies(record),
      ...addressesOlderThanTheWords(record),
      ...notesThatNameIds(record, parsed.named.statement),
    ];
    faults.push(...found.map((each) => ({ file, record: record.id, ...each })));
    warnings.push(...evidenceWithoutItsWords(record).map((each) => ({ file, record: record.id, ...each })));
  }
  if (!head || faults.length > 0) return { pack: null, faults, warnings };

  const pack: Pack = {
    ...head,
    speakers: byId(records.speaker),
    statements: byId(records.statement),
    terms: byId(records.term),
    companies: byId(records.company),
    phrases: byId(records.phrase),
  };
  // The matcher is built on whole records only, so the examples come last.
  if (matcherFor) {
    const matcher = matcherFor(pack);
    faults.push(...placed(matcher.faults, parsed), ...failingExamples(records.phrase, matcher.find));
  }
  return { pack: faults.length > 0 ? null : pack, faults, warnings };
}

/** Names the file of what the matcher found wrong; it knows records by their ids only. */
function placed(found: Matcher['faults'], { records }: ParsedCorpus): Fault[] {
  const lists: Placed<{ id: string }>[] = [...records.phrase, ...records.term, ...records.company];
  const files = new Map(lists.map(({ file, record }) => [record.id, file]));
  return found.map(({ record, field, message }) => ({
    file: files.get(record) ?? '',
    record,
    field,
    expected: message,
  }));
}

/** The bytes of a pack as it ships: no white space, a line feed at the end. */
export function serialisePack(pack: Pack): string {
  return `${JSON.stringify(pack)}\n`;
}

function byId<T extends { id: string }>(list: readonly Placed<T>[]): T[] {
  return list.map(({ record }) => record).sort((a, b) => compareText(a.id, b.id));
}
