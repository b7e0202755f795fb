import * as v from 'valibot';
import { issueWords } from '../core/pack/issue-words.ts';
import type { Pack } from '../core/pack/schema.ts';
import type { Fault } from './faults.ts';

/** Name of the file with the log, in `corpus/`. */
export const VERIFICATION_FILE = 'verification.json';

const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http or https address'));
const entry = v.strictObject({
  id: v.string(),
  /**
   * confirmed: words, speaker and date seen again; corrected: something was mended after what was seen;
   * seen-before: not seen again, rests on the evidence named in the record; new: added with its evidence;
   * dropped: the record does not ship, and the note says why.
   */
  result: v.picklist(['confirmed', 'corrected', 'seen-before', 'new', 'dropped']),
  where: v.optional(address),
  seen: v.optional(v.string()),
  note: v.optional(v.string()),
  /** Day on which the page was looked at. */
  checked: v.optional(v.pipe(v.string(), v.isoDate('a day such as 2026-11-22'))),
});
const log = v.array(entry);

export type VerificationEntry = v.InferOutput<typeof entry>;

/** Reads the log. @returns its entries, and every fault of its form */
export function readVerification(text: string): { entries: VerificationEntry[]; faults: Fault[] } {
  const result = v.safeParse(log, JSON.parse(text));
  if (result.success) return { entries: result.output, faults: [] };
  const faults = issueWords(result.issues).map((issue) => ({ file: VERIFICATION_FILE, record: '', ...issue }));
  return { entries: [], faults };
}

/** Log and records must tell of the same statements: each shipped one is in the log once, no dropped one ships. */
export function verificationFaults(entries: readonly VerificationEntry[], pack: Pick<Pack, 'statements'>): Fault[] {
  const fault = (record: string, expected: string): Fault => ({ file: VERIFICATION_FILE, record, field: '', expected });
  const shipped = new Set(pack.statements.map(({ id }) => id));
  const logged = new Set<string>();
  const faults: Fault[] = [];
  for (const { id, result, note } of entries) {
    if (logged.has(id)) faults.push(fault(id, 'one entry for each record'));
    logged.add(id);
    if (result === 'dropped' && shipped.has(id)) faults.push(fault(id, 'a dropped record not to ship'));
    if (result === 'dropped' && !note) faults.push(fault(id, 'the reason why it was dropped'));
    if (result !== 'dropped' && !shipped.has(id))
      faults.push(fault(id, 'a record that ships, or the result “dropped”'));
  }
  for (const id of shipped) if (!logged.has(id)) faults.push(fault(id, 'an entry for this record'));
  return faults;
}
