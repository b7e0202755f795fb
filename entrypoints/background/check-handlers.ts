import * as v from 'valibot';
import { createTextChecker, type TextChecker, withStatements } from '../../core/check/text-checker.ts';
import { openTable } from '../../core/phrases/table.ts';
import type { Handlers } from '../../platform/router.ts';
import { type OpenRecord, openRecord } from './record.ts';

/** Longest text taken in one message, in UTF-16 code units; views send longer ones block by block. */
const LONGEST_TEXT = 2_000_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const block = v.strictObject({
  text,
  start: offset,
  isQuotation: v.exactOptional(v.boolean()),
  quoted: v.exactOptional(v.array(v.strictObject({ start: offset, end: offset }))),
});
const question = v.strictObject({
  document: v.strictObject({
    text,
    blocks: v.array(block),
    title: v.pipe(v.string(), v.maxLength(1000)),
    lang: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  }),
  options: v.strictObject({
    lang: v.optional(v.pipe(v.string(), v.maxLength(40))),
    published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
});

/** Answers about whole texts: the draft page's, and selections of our own pages. */
export const checkHandlers: Pick<Handlers, 'checkText'> = {
  checkText: {
    from: 'own',
    parse: (asked) => {
      const parsed = v.safeParse(question, asked);
      return parsed.success ? parsed.output : null;
    },
    async answer({ document, options }) {
      const record = await openRecord();
      return withStatements(record.library, checkerOf(record)(document, options));
    },
  },
};

let made: { readonly record: OpenRecord; readonly check: TextChecker } | null = null;

/** Made at the first text, and anew when the record is another: indexing the wordings takes a moment. */
function checkerOf(record: OpenRecord): TextChecker {
  if (made?.record !== record) {
    const table = openTable(Uint8Array.fromBase64(record.table).buffer);
    made = { record, check: createTextChecker(record.library, table) };
  }
  return made.check;
}
