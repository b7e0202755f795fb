import * as v from 'valibot';
import { type PageQuotation, type QuotedBlocks, quotationModel } from '../../core/check/quotation-model.ts';
import { createTextChecker, type TextChecker, withStatements } from '../../core/check/text-checker.ts';
import type { Library } from '../../core/library.ts';
import { openTable } from '../../core/phrases/table.ts';
import { indexingWordings, listWordings } from '../../core/quotations/quotation-library.ts';
import type { UntracedQuotation } from '../../core/untraced.ts';
import { untracedQuotations } from '../../platform/bundled-pack.ts';
import { inSlices } from '../../platform/packs/turn.ts';
import type { Handlers } from '../../platform/router.ts';
import { openPhraseTable } from './phrase-table.ts';
import { openRecord } from './record.ts';

/** Longest text taken in one message, in UTF-16 code units; views send longer ones block by block. */
const LONGEST_TEXT = 2_000_000;

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const block = v.strictObject({
  text,
  start: offset,
  isQuotation: v.exactOptional(v.boolean()),
  isComment: v.exactOptional(v.boolean()),
  quoted: v.exactOptional(v.array(v.strictObject({ start: offset, end: offset }))),
});
const question = v.strictObject({
  document: v.strictObject({
    text,
    blocks: v.array(block),
    title: v.pipe(v.string(), v.maxLength(1000)),
    lang: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
    published: v.exactOptional(day),
  }),
  options: v.strictObject({
    lang: v.optional(v.pipe(v.string(), v.maxLength(40))),
    published: v.optional(day),
  }),
});

const MOST_BLOCKS = 500;
const pageBlocks = v.strictObject({
  blocks: v.pipe(
    v.array(
      v.strictObject({
        text: v.pipe(v.string(), v.maxLength(100_000)),
        quoted: v.exactOptional(v.array(v.strictObject({ start: offset, end: offset }))),
      }),
    ),
    v.maxLength(MOST_BLOCKS),
  ),
  title: v.pipe(v.string(), v.maxLength(1000)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  published: v.union([v.literal(''), day]),
});

/** Answers about texts: whole ones of our own pages, and the quotations of a page that is read. */
export const checkHandlers: Pick<Handlers, 'checkText' | 'compareBlocks'> = {
  compareBlocks: {
    from: 'page',
    parse: (asked) => {
      const parsed = v.safeParse(pageBlocks, asked);
      return parsed.success ? parsed.output : null;
    },
    async answer(asked) {
      const library = await openRecord();
      return quotationsOf(library, await checkerOf(library), await untracedQuotations(), asked);
    },
  },
  checkText: {
    from: 'own',
    parse: (asked) => {
      const parsed = v.safeParse(question, asked);
      return parsed.success ? parsed.output : null;
    },
    async answer({ document, options }) {
      const library = await openRecord();
      return withStatements(library, (await checkerOf(library))(document, options), await untracedQuotations());
    },
  },
};

function quotationsOf(
  library: Library,
  check: TextChecker,
  untraced: readonly UntracedQuotation[],
  { blocks, title, lang, published }: QuotedBlocks,
): PageQuotation[] {
  const starts: number[] = [];
  let length = 0;
  const placed = blocks.map((each) => {
    const start = length;
    starts.push(start);
    length += each.text.length + 1; // blocks are no neighbours in one text: a border stands between
    return { ...each, start };
  });
  const document = {
    text: blocks.map((each) => each.text).join('\n'),
    blocks: placed,
    title,
    ...(lang ? { lang } : {}),
    ...(published ? { published } : {}),
  };
  const { quotations } = check(document);
  return quotations.map((quotation) => {
    const number = starts.findLastIndex((start) => start <= quotation.start);
    const start = starts[number] ?? 0;
    return {
      block: number,
      start: quotation.start - start,
      end: quotation.end - start,
      model: quotationModel(library, quotation, untraced),
    };
  });
}

let made: { readonly of: Library; readonly check: Promise<TextChecker> } | null = null;

/** Made at the first text, and anew when the record is another: indexing the wordings takes a moment. */
function checkerOf(library: Library): Promise<TextChecker> {
  if (made?.of === library) return made.check;
  const check = makeChecker(library);
  const mine = { of: library, check };
  made = mine;
  check.catch(() => {
    if (made === mine) made = null; // the next text tries again
  });
  return check;
}

/** In slices: of a hundred thousand statements it takes seconds, in which cards and searches are asked for as well. */
async function makeChecker(library: Library): Promise<TextChecker> {
  const { bytes, phrases } = await openPhraseTable();
  const index = await inSlices(indexingWordings(listWordings(library)));
  return createTextChecker(library, openTable(bytes), { ids: phrases, index });
}
