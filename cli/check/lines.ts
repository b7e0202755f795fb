import * as v from 'valibot';

/** A day, `YYYY-MM-DD`. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One line of input of `check --jsonl`. Other fields are let through unread. */
const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.nullable(v.string())),
  title: v.optional(v.nullable(v.string())),
  // Another tool's field of this name may be anything; what is no day is passed over.
  published: v.fallback(v.optional(v.pipe(v.string(), v.regex(DAY))), undefined),
});

export type Line = v.InferOutput<typeof lineSchema>;

/** A mistake in what was handed to the command: one line for the person, exit code 2. */
export class BadInput extends Error {}

/**
 * Reads one line of JSON Lines.
 *
 * @throws {BadInput} naming the line and what is wrong with it
 */
export function parseLine(source: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  const parsed = v.safeParse(lineSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadInput(`line ${number}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}
