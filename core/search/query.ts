import type { Span } from '../span.ts';

/** What may stand before a colon in a query. */
export const OPERATORS = ['speaker', 'body', 'country', 'topic', 'lang', 'kind', 'before', 'after'] as const;
/** One of {@link OPERATORS}. */
export type Operator = (typeof OPERATORS)[number];

/** One piece of a query. `span` is where it stands in the query, in UTF-16 code units. */
export type QueryPart =
  | { readonly kind: 'word'; readonly text: string; readonly not: boolean; readonly span: Span }
  | { readonly kind: 'phrase'; readonly text: string; readonly not: boolean; readonly span: Span }
  | {
      readonly kind: 'filter';
      readonly operator: Operator;
      readonly value: string;
      readonly not: boolean;
      readonly span: Span;
    };

/** A query, taken apart. */
export interface Query {
  readonly parts: readonly QueryPart[];
}

const OPEN = '"“„«「『';
const CLOSE = '"”“»」』';
const PART = new RegExp(
  `(?<lone>-?(?:${OPERATORS.join('|')}):(?=\\s|$))|(?<not>-)?(?:(?<operator>${OPERATORS.join('|')}):)?` +
    `(?:[${OPEN}](?<quoted>[^${CLOSE}]*)[${CLOSE}]?|(?<bare>[^\\s${OPEN}${CLOSE}]+))`,
  'giu',
);

/**
 * Reads what a person typed: words, "exact words", and `speaker:`, `before:` and the like; a hyphen before a part
 * turns it round. Whatever is typed is a query: a mark without its partner ends with the query, and an operator
 * without a value asks for nothing yet.
 */
export function parseQuery(text: string): Query {
  return { parts: [...text.matchAll(PART)].flatMap((match) => partOf(match) ?? []) };
}

/** The query without one of its parts, as a person would have typed it. */
export function withoutPart(text: string, { span }: QueryPart): string {
  return `${text.slice(0, span.start)}${text.slice(span.end)}`.replace(/\s+/gu, ' ').trim();
}

/** The filter of a query that asks for exactly this value, if there is one. */
export function findFilter(text: string, operator: Operator, value: string): QueryPart | undefined {
  return parseQuery(text).parts.find(
    (part) => part.kind === 'filter' && part.operator === operator && part.value === value && !part.not,
  );
}

/** The query with a filter added, unless it is there; a value with spaces is put in quotation marks. */
export function withFilter(text: string, operator: Operator, value: string): string {
  return findFilter(text, operator, value) ? text : `${text.trim()} ${filterText(operator, value)}`.trim();
}

/** A filter as it is typed. */
export function filterText(operator: Operator, value: string): string {
  return `${operator}:${/\s/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
}

function partOf(match: RegExpMatchArray): QueryPart | null {
  const { operator, quoted, bare, not } = match.groups ?? {};
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  const isNot = not !== undefined;
  const text = (quoted ?? bare ?? '').trim();
  if (text === '') return null;
  if (operator) {
    return { kind: 'filter', operator: operator.toLowerCase() as Operator, value: text, not: isNot, span };
  }
  return { kind: quoted === undefined ? 'word' : 'phrase', text, not: isNot, span };
}
