import type { Span } from '../span.ts';
import { type Attribution, clauseAfter, clauseBefore, findAttribution } from './attribution.ts';
import { findDate, type PrintedDate } from './dates.ts';
import { findQuoted } from './marks.ts';
import { splitWords, wordCount } from './words.ts';

/** A block of a page or a text: a paragraph, a cell, a list item. Quotations never join two blocks. */
export interface Block {
  readonly text: string;
  /** Where the block begins in the whole text that offsets are given in. Default: 0. */
  readonly start?: number;
  /** The caller knows all of it to be a quotation (`<blockquote>`). */
  readonly isQuotation?: boolean;
  /** Readers wrote it: their quotations are not looked at. */
  readonly isComment?: boolean;
  /** Stretches that the caller knows to be quotations (`<q>`), in the block's own text. */
  readonly quoted?: readonly Span[];
}

/** A quotation, with whom and when it is given to. Spans are in the block's own text. */
export interface Quotation {
  readonly block: number;
  /** The quoted words, without the marks. */
  readonly span: Span;
  readonly text: string;
  readonly attribution: Attribution | null;
  readonly date: PrintedDate | null;
  /** The date stands in the sentence that carries the attribution, not just somewhere in the block. */
  readonly isDateInSentence: boolean;
  /** The list index of the part before it: `"A," said X, "B."` is one quotation in two parts; paragraphs as well. */
  readonly follows: number | null;
}

/** What helps to tell quotations and their dates. */
export interface FindOptions {
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Whether a quotation of two to four words is a phrase of the corpus; without it, such are left out. */
  readonly isPhrase?: (words: string) => boolean;
}

/** Fewer words are no quotation to compare, unless they are a phrase of the corpus. Chinese: eight characters. */
const MIN_WORDS = 5;
const MIN_PHRASE_WORDS = 1.25;

/** Whether words are enough to be compared on their own, whatever they are. */
export function isLongEnough(text: string): boolean {
  return wordCount(splitWords(text)) >= MIN_WORDS;
}

/** Finds the quotations of some blocks, in their order, with their attributions and the dates near them. */
export function findQuotations(blocks: readonly Block[], options: FindOptions = {}): Quotation[] {
  const found: Quotation[] = [];
  let runsOn: number | null = null;
  blocks.forEach((block, number) => {
    const stretches = block.isComment === true ? [] : stretchesOf(block);
    const outers = stretches.map((stretch) => stretch.outer);
    const chains = chainsOf(block.text, stretches);
    let part: { chain: number; index: number } | null = null;
    stretches.forEach(({ inner, outer }, i) => {
      const text = block.text.slice(inner.start, inner.end);
      const chain = chains[i] ?? i;
      if (!isWorthComparing(text, wordsOf(block.text, stretches, chains, chain), options)) return;
      const isNextParagraph = i === 0 && block.text.slice(0, outer.start).trim() === '';
      const follows = part?.chain === chain ? part.index : isNextParagraph ? runsOn : null;
      const earlier = follows === null ? undefined : found[follows];
      const others = outers.filter((_, other) => other !== i);
      found.push({
        block: number,
        span: inner,
        text,
        attribution: findAttribution(block.text, outer, others) ?? earlier?.attribution ?? null,
        ...dateNear(block.text, outer, outers, options.published, earlier),
        follows,
      });
      part = { chain, index: found.length - 1 };
    });
    runsOn = stretches.at(-1)?.isOpen === true && found.at(-1)?.block === number ? found.length - 1 : null;
  });
  return found;
}

interface Stretch {
  readonly inner: Span;
  readonly outer: Span;
  readonly isOpen: boolean;
}

function stretchesOf(block: Block): Stretch[] {
  const inMarks = findQuoted(block.text);
  const known = (block.quoted ?? []).map((span) => ({
    inner: withoutMarks(block.text, span),
    outer: span,
    isOpen: false,
  }));
  if (block.isQuotation === true && block.text.trim() !== '') {
    const start = block.text.search(/\S/u);
    const whole = { start, end: block.text.trimEnd().length };
    const hasOwnMarks = inMarks.some(({ outer }) => outer.end - outer.start > (whole.end - whole.start) / 2);
    if (!hasOwnMarks) return [{ inner: whole, outer: whole, isOpen: false }];
  }
  const isFree = (stretch: Stretch): boolean =>
    !known.some(({ outer }) => stretch.outer.start < outer.end && outer.start < stretch.outer.end);
  return [...known, ...inMarks.filter(isFree)].sort((a, b) => a.outer.start - b.outer.start);
}

function withoutMarks(text: string, span: Span): Span {
  const inner = findQuoted(text.slice(span.start, span.end))[0];
  if (inner === undefined || inner.outer.end - inner.outer.start < span.end - span.start - 1) return span;
  return { start: span.start + inner.inner.start, end: span.start + inner.inner.end };
}

/** For each stretch, the first of those that are one quotation with it: `"A," said X, "B."` */
function chainsOf(text: string, stretches: readonly Stretch[]): number[] {
  const chains: number[] = [];
  stretches.forEach(({ outer }, i) => {
    const before = stretches[i - 1];
    const isSplit = before !== undefined && isSplitBy(text.slice(before.outer.end, outer.start));
    chains.push(isSplit ? (chains[i - 1] ?? i) : i);
  });
  return chains;
}

/** `," said X, "` between two quotations: short, with a comma or a stop at its end, and no sentence of its own. */
function isSplitBy(between: string): boolean {
  return (
    between.length <= 120 && /\p{L}[^\p{L}]*[,.，。]\s*$/u.test(between) && !/[.!?。]\s*\p{L}/u.test(between.trim())
  );
}

function wordsOf(text: string, stretches: readonly Stretch[], chains: readonly number[], chain: number): number {
  return stretches.reduce(
    (sum, { inner }, i) =>
      chains[i] === chain ? sum + wordCount(splitWords(text.slice(inner.start, inner.end))) : sum,
    0,
  );
}

function isWorthComparing(text: string, wordsOfAllParts: number, options: FindOptions): boolean {
  const count = wordCount(splitWords(text));
  if (count < MIN_PHRASE_WORDS) return false;
  return wordsOfAllParts >= MIN_WORDS || options.isPhrase?.(text) === true;
}

function dateNear(
  text: string,
  outer: Span,
  quotations: readonly Span[],
  published: string | undefined,
  earlier: Quotation | undefined,
): Pick<Quotation, 'date' | 'isDateInSentence'> {
  const others = quotations.filter((other) => other !== outer);
  const after = clauseAfter(text, outer, others);
  const before = clauseBefore(text, outer, others);
  const sentence = `${text.slice(before.start, before.end)} … ${text.slice(after.start, after.end)}`;
  const near = findDate(sentence, published);
  if (near !== null) return { date: near, isDateInSentence: true };
  let outside = text;
  for (const { start, end } of quotations)
    outside = outside.slice(0, start) + ' '.repeat(end - start) + outside.slice(end);
  const inBlock = findDate(outside, published);
  if (inBlock !== null || earlier === undefined) return { date: inBlock, isDateInSentence: false };
  return { date: earlier.date, isDateInSentence: earlier.isDateInSentence };
}
