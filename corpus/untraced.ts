import * as v from 'valibot';
import type { UntracedQuotation } from '../core/untraced.ts';

/** Name of the file with the list, in `corpus/`. */
export const UNTRACED_SOURCE = 'untraced.json';

const text = v.pipe(v.string(), v.minLength(1));
const list = v.array(
  v.strictObject({ id: text, text, lang: text, seenOn: text, url: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/)) }),
);

/** Reads the list of quotations that could not be traced. @throws {v.ValiError} for a file that is not one */
export function readUntraced(json: string): UntracedQuotation[] {
  return v.parse(list, JSON.parse(json));
}
