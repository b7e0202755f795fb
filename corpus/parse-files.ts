import * as v from 'valibot';
import { issueWords } from '../core/pack/issue-words.ts';
import { type PackHead, packHead, schemas } from '../core/pack/schema.ts';
import type { Fault } from './faults.ts';

/** A file of `corpus/` as it was read; reading is the caller's business, so that compiling stays a pure function. */
export interface CorpusFile {
  /** Relative to `corpus/`, with forward slashes: `statements/2022.json`. */
  readonly name: string;
  readonly text: string;
}

type Kind = keyof typeof schemas;

/** A valid record with the file that it stands in, so that later faults can name the file. */
export interface Placed<T> {
  readonly file: string;
  readonly record: T;
}

/** All valid records by kind; what was not valid is in the faults. */
export type ParsedCorpus = {
  readonly head: PackHead | null;
  readonly records: { readonly [K in Kind]: Placed<v.InferOutput<(typeof schemas)[K]>>[] };
  /** Ids of all records, those with faults too: what points to a faulty record is not a fault of its own. */
  readonly named: { readonly [K in Kind]: Set<string> };
};

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^speakers\.json$/, 'speaker'],
  [/^statements\/[^/]+\.json$/, 'statement'],
  [/^terms\.json$/, 'term'],
  [/^companies\.json$/, 'company'],
  [/^phrases\/[^/]+\.json$/, 'phrase'],
];

const HEAD = 'pack.json';

/** Reads all files against the schema and adds every fault that it meets to `faults`. */
export function parseFiles(files: readonly CorpusFile[], faults: Fault[]): ParsedCorpus {
  const records: ParsedCorpus['records'] = { speaker: [], statement: [], term: [], company: [], phrase: [] };
  const named = { speaker: set(), statement: set(), term: set(), company: set(), phrase: set() };
  let head: PackHead | null = null;
  for (const file of [...files].sort((a, b) => compareText(a.name, b.name))) {
    if (file.name === HEAD) head = parseHead(file, faults);
    else parseRecords(file, { records, named }, faults);
  }
  if (!files.some(({ name }) => name === HEAD)) {
    faults.push({ file: HEAD, record: '', field: '', expected: 'a file with the head of the pack; it is missing' });
  }
  return { head, records, named };
}

const set = () => new Set<string>();

/** Order of code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parseHead(file: CorpusFile, faults: Fault[]): PackHead | null {
  const json = parseJson(file, faults);
  if (json === undefined) return null;
  const result = v.safeParse(packHead, json);
  if (result.success) return result.output;
  for (const issue of issueWords(result.issues)) faults.push({ file: file.name, record: '', ...issue });
  return null;
}

function parseRecords(file: CorpusFile, into: Pick<ParsedCorpus, 'records' | 'named'>, faults: Fault[]): void {
  const kind = KINDS.find(([pattern]) => pattern.test(file.name))?.[1];
  if (!kind) {
    faults.push({ file: file.name, record: '', field: '', expected: 'a file name that the corpus knows' });
    return;
  }
  const json = parseJson(file, faults);
  if (json === undefined) return;
  if (!Array.isArray(json)) {
    faults.push({ file: file.name, record: '', field: '', expected: 'a list of records' });
    return;
  }
  json.forEach((value: unknown, at) => {
    const name = nameOf(value);
    if (name !== null) into.named[kind].add(name);
    const result = v.safeParse(schemas[kind], value);
    if (result.success) {
      // The list and the schema are picked by the same key; the compiler cannot follow a key that is a union.
      (into.records[kind] as Placed<unknown>[]).push({ file: file.name, record: result.output });
      return;
    }
    for (const issue of issueWords(result.issues)) {
      faults.push({ file: file.name, record: name ?? `no. ${at + 1}`, ...issue });
    }
  });
}

function parseJson(file: CorpusFile, faults: Fault[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    faults.push({ file: file.name, record: '', field: '', expected: `JSON (${why})` });
    return undefined;
  }
}

function nameOf(value: unknown): string | null {
  const named = v.safeParse(v.object({ id: v.string() }), value);
  return named.success && named.output.id !== '' ? named.output.id : null;
}
