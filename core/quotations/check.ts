import { type Around, readAround } from './around.ts';
import { type Comparison, compareQuotation } from './compare.ts';
import { type Block, findQuotations, isLongEnough, type Quotation } from './find.ts';
import type { QuotationLibrary } from './quotation-library.ts';

/** A quotation of a text with what the record says of it, in the shape of the command line's `quotations`. */
export interface CheckedQuotation extends Comparison {
  /** UTF-16 code units of the whole text, without the quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index in the list of the part that this one continues, or `null`. */
  readonly follows: number | null;
}

/** What a caller knows of a text beyond its blocks. */
export interface CheckOptions {
  /** Headline: who it names is likely to be quoted below it. */
  readonly title?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Whether words are a phrase of the corpus: then even two to four of them are compared. */
  readonly isPhrase?: (words: string) => boolean;
}

/**
 * Finds the quotations of a text and sets each beside the record.
 *
 * @param blocks - with their places in the whole text; see `paragraphs` for plain text
 */
export function checkText(
  library: QuotationLibrary,
  blocks: readonly Block[],
  options: CheckOptions = {},
): CheckedQuotation[] {
  const quotations = findQuotations(blocks, options);
  const text = { quotations, options, around: readAround(library.names, blocks, quotations, options.title ?? null) };
  const first = quotations.map((_, i) => compareOne(library, text, i));
  const company = companyOf(library, first);
  return quotations.map((quotation, i) => {
    const known = first[i];
    if (known === undefined) throw new Error(`quotations: nothing compared for quotation ${i}`);
    const isInCompany = (id: string): boolean => company.has(occasionOf(library, id));
    const comparison = isOpen(known, isInCompany) ? compareOne(library, text, i, isInCompany) : known;
    return { ...placeOf(quotation, blocks), follows: quotation.follows, ...comparison };
  });
}

/** Whether it may matter that the text quotes an occasion surely: to choose between statements, or to find one at all. */
function isOpen(known: Comparison, isInCompany: (id: string) => boolean): boolean {
  if (!known.candidates.some(({ statement }) => isInCompany(statement))) return false;
  return known.statement === null || !isSure(known);
}

/** A text under comparison. */
interface QuotedText {
  readonly quotations: readonly Quotation[];
  readonly around: Around;
  readonly options: CheckOptions;
}

function compareOne(
  library: QuotationLibrary,
  text: QuotedText,
  index: number,
  isInCompany?: (statement: string) => boolean,
): Comparison {
  const { quotations, options, around } = text;
  const quotation = quotations[index];
  if (quotation === undefined) throw new Error(`quotations: no quotation ${index}`);
  const whole = wholeOf(quotations, index);
  const near = {
    speaker: quotation.attribution?.printed ?? null,
    namedBefore: around.namedBefore(index),
    namesNear: around.namesNear(quotation.block),
    date: quotation.date,
    isDateInSentence: quotation.isDateInSentence,
    published: options.published,
    ...(isInCompany === undefined ? {} : { isInCompany }),
  };
  // A part says less than the whole: which statement it comes from is asked of all its parts together.
  const partOf = whole === quotation.text ? null : compareQuotation(library, { text: whole, ...near }).statement;
  const isFragment = whole !== quotation.text && !isLongEnough(quotation.text) && !options.isPhrase?.(quotation.text);
  return compareQuotation(library, { text: quotation.text, ...near, partOf, isFragment });
}

/** All parts of a quotation in one, with marked omissions where its attribution stands; a quotation in one part is itself. */
function wholeOf(quotations: readonly Quotation[], index: number): string {
  const block = quotations[index]?.block;
  let from = index;
  while ((quotations[from]?.follows ?? null) !== null && quotations[quotations[from]?.follows ?? 0]?.block === block)
    from = quotations[from]?.follows ?? 0;
  const parts: string[] = [];
  for (let i = from; i < quotations.length; i += 1) {
    const quotation = quotations[i];
    if (quotation === undefined || (i > from && (quotation.follows !== i - 1 || quotation.block !== block))) break;
    parts.push(quotation.text);
  }
  return parts.join(' … ');
}

/**
 * The occasions (speaker and day) that the text surely quotes from. An article quotes several sentences of one
 * occasion, so where a formula stands in many statements, the one of that occasion is meant.
 */
function companyOf(library: QuotationLibrary, comparisons: readonly Comparison[]): Set<string> {
  const occasions = new Set<string>();
  for (const comparison of comparisons)
    if (comparison.statement !== null && isSure(comparison)) occasions.add(occasionOf(library, comparison.statement));
  return occasions;
}

// Less likeness than this between the best and the next leaves the choice to what stands near the quotation.
const SURE_LEAD = 0.15;

function isSure({ similarity, candidates }: Comparison): boolean {
  const second = candidates[1];
  return second === undefined || similarity - second.similarity > SURE_LEAD;
}

function occasionOf(library: QuotationLibrary, id: string): string {
  const statement = library.statements.get(id);
  return `${statement?.speaker} ${statement?.date}`;
}

function placeOf(quotation: Quotation, blocks: readonly Block[]): { start: number; end: number; text: string } {
  const offset = blocks[quotation.block]?.start ?? 0;
  return { start: offset + quotation.span.start, end: offset + quotation.span.end, text: quotation.text };
}
