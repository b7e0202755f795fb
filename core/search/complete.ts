import type { Library } from '../library.ts';
import type { Span } from '../span.ts';
import { FACET_NAMES, type FacetName, type Facets } from './facets.ts';
import { filterText, OPERATORS } from './query.ts';
import { speakerNames } from './statement-index.ts';
import { foldWord } from './words.ts';

/** What can be put in place of `span` of the query, in UTF-16 code units. */
export interface Completion {
  readonly span: Span;
  /** As it is typed: `speaker:wang-wenbin`. Ends without a space where a value is still to come. */
  readonly insert: string;
  /** What a person reads, in the data's own words; null where it is an operator by itself. */
  readonly label: string | null;
  /** Statements that have it; null for an operator. */
  readonly count: number | null;
}

/** What is searched, as far as completion needs it. */
export interface Searched {
  readonly speakers: Library['speakers'];
  /** The values of all statements there are. */
  facets(): Facets;
}

const MAX_COMPLETIONS = 8;

/**
 * What the piece of the query before the caret may become: an operator, or one of its values.
 *
 * @param caret - offset in `query`, UTF-16 code units
 * @returns at most eight, those with most statements first; none where the piece is an ordinary word
 */
export function complete(library: Searched, query: string, caret: number): Completion[] {
  const start = pieceStart(query, caret);
  const piece = query.slice(start, caret);
  const span = { start, end: caret };
  const [, minus = '', operator = '', typed = ''] = /^(-?)(?:([a-z]+):)?(.*)$/iu.exec(piece) ?? [];
  if (operator === '') return typed === '' ? [] : operators(span, minus, typed);
  const facet = FACET_NAMES.find((name) => name === operator.toLowerCase());
  return facet ? values(library, facet, span, minus, typed.replace(/^["“„«]/u, '')) : [];
}

function pieceStart(query: string, caret: number): number {
  const before = query.slice(0, caret);
  // An open quotation mark belongs to its operator: `speaker:"Wang W`.
  const open = /-?(?:[a-z]+:)["“„«][^"”“»]*$/iu.exec(before);
  return open ? open.index : before.search(/\S*$/u);
}

function operators(span: Span, minus: string, typed: string): Completion[] {
  const asked = typed.toLowerCase();
  return OPERATORS.filter((each) => each.startsWith(asked)).map((each) => ({
    span,
    insert: `${minus}${each}:`,
    label: null,
    count: null,
  }));
}

function values(library: Searched, facet: FacetName, span: Span, minus: string, typed: string): Completion[] {
  const asked = foldWord(typed);
  return library
    .facets()
    [facet].filter(({ value }) => readings(library, facet, value).some((text) => beginsWord(foldWord(text), asked)))
    .slice(0, MAX_COMPLETIONS)
    .map(({ value, label, count }) => ({
      span,
      insert: minus + filterText(facet, value),
      label,
      count,
    }));
}

function readings(library: Searched, facet: FacetName, value: string): string[] {
  const speaker = facet === 'speaker' ? library.speakers.get(value) : undefined;
  return speaker ? [value, ...speakerNames(speaker)] : [value];
}

function beginsWord(text: string, asked: string): boolean {
  return text.startsWith(asked) || text.includes(` ${asked}`) || text.includes(`-${asked}`);
}
