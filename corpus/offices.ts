import * as v from 'valibot';
import { endOf, startOf } from '../core/edtf.ts';
import { issueWords } from '../core/pack/issue-words.ts';
import type { Pack, Statement } from '../core/pack/schema.ts';
import type { Fault } from './faults.ts';

/** Name of the file with the offices that speakers held, in `corpus/`; it is the editor's and no part of the pack. */
export const OFFICES_FILE = 'offices.json';

const day = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a day, month or year such as 2023-07-25'));
const office = v.strictObject({
  /** What the role of a statement says while the office is held: `Minister of Foreign Affairs`. */
  words: v.pipe(v.string(), v.minLength(1)),
  /** First and last day in office, as exactly as a page showed it; absent where none did. */
  from: v.optional(day),
  to: v.optional(day),
  /** The page that shows it. */
  seen: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http or https address')),
});
const offices = v.array(
  v.strictObject({ speaker: v.string(), offices: v.pipe(v.array(office), v.minLength(1, 'at least one office')) }),
);

type Office = v.InferOutput<typeof office>;
export type OfficeHolder = v.InferOutput<typeof offices>[number];

/** Reads the offices. @returns who held which, and every fault of the file's form */
export function readOffices(text: string): { holders: OfficeHolder[]; faults: Fault[] } {
  const result = v.safeParse(offices, JSON.parse(text));
  if (result.success) return { holders: result.output, faults: [] };
  return {
    holders: [],
    faults: issueWords(result.issues).map((issue) => ({ file: OFFICES_FILE, record: '', ...issue })),
  };
}

/**
 * The role of each statement must name an office that its speaker held that day, and none that was over or not begun.
 *
 * Only speakers with offices on file are looked at. A term of which a page shows the month alone counts from the first
 * to the last day of that month, so near its ends the check lets both through.
 */
export function officeFaults(
  holders: readonly OfficeHolder[],
  { speakers, statements }: Pick<Pack, 'speakers' | 'statements'>,
): Fault[] {
  const known = new Set(speakers.map(({ id }) => id));
  const fault = (record: string, field: string, expected: string): Fault => ({
    file: OFFICES_FILE,
    record,
    field,
    expected,
  });
  return holders.flatMap(({ speaker, offices: all }) => {
    if (!known.has(speaker)) return [fault(speaker, 'speaker', 'a speaker of the corpus')];
    return statements
      .filter((statement) => statement.speaker === speaker)
      .flatMap((statement) => roleFaults(statement, all).map((words) => fault(statement.id, 'role', words)));
  });
}

function roleFaults({ role, date }: Statement, all: readonly Office[]): string[] {
  const held = all.filter((each) => isHeld(each, date));
  const named = all.filter(({ words }) => names(role, words));
  // Two terms of one office have the same words: it is the words that are held or not.
  const heldWords = new Set(held.map(({ words }) => words));
  const wrong = named.filter(({ words }) => !heldWords.has(words));
  if (wrong.length > 0) return wrong.map((each) => `not “${each.words}”, held ${term(each)}`);
  if (named.length > 0) return [];
  const choice = [...heldWords].map((words) => `“${words}”`).join(' or ') || 'no office that is on file';
  return [`what the speaker was on ${date}: ${choice}`];
}

/** “Former President” names no office, and neither does an office inside of a longer word. */
function names(role: string, words: string): boolean {
  const at = role.indexOf(words);
  return at >= 0 && !/(?:\bformer |\w)$/i.test(role.slice(0, at));
}

function isHeld({ from, to }: Office, date: string): boolean {
  return (!from || startOf(from) < endOf(date)) && (!to || startOf(date) < endOf(to));
}

function term({ from, to }: Office): string {
  return [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ') || 'at an unknown time';
}
