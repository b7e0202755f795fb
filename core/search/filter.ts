import { beginsBefore } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import type { Operator } from './query.ts';
import { speakerNames } from './statement-index.ts';
import { foldWord, queryWords } from './words.ts';

/** What filters and facets look at in a statement. */
export type Facts = Pick<
  Statement,
  'speaker' | 'body' | 'country' | 'topics' | 'lang' | 'date' | 'textStatus' | 'form'
> & {
  readonly original?: Pick<NonNullable<Statement['original']>, 'lang'> | undefined;
  readonly source: Pick<Statement['source'], 'kind'>;
};

/** Whether a statement passes a filter. */
export type Filter = (statement: Facts) => boolean;

/**
 * What each operator asks of a statement. What is the same for all statements is worked out once.
 *
 * `before:2022` is before the first day of 2022, `after:2022` from that day on. A value that is no date holds for
 * nothing. `kind:` takes the kind of source, the state of the text or its form.
 */
const FILTERS: Record<Operator, (value: string, library: Pick<Library, 'speakers'>) => Filter> = {
  speaker: (value, { speakers }) => {
    const named = [...speakers.values()].filter((speaker) =>
      speakerNames(speaker).some((name) => holdsWords(name, value)),
    );
    const ids = new Set([value, ...named.map(({ id }) => id)]);
    return ({ speaker }) => ids.has(speaker);
  },
  body: (value) => {
    const known = new Map<string, boolean>();
    return ({ body }) => {
      const isKnown = known.get(body);
      if (isKnown !== undefined) return isKnown;
      const holds = holdsWords(body, value);
      known.set(body, holds);
      return holds;
    };
  },
  country: (value) => {
    const code = value.toUpperCase();
    return ({ country }) => country.includes(code);
  },
  topic: (value) => {
    const topic = value.toLowerCase();
    return ({ topics }) => topics.includes(topic);
  },
  lang: (value) => {
    const language = foldWord(value);
    return ({ lang, original }) =>
      isLanguage(lang, language) || (original ? isLanguage(original.lang, language) : false);
  },
  kind: (value) => (statement) =>
    [statement.source.kind, statement.textStatus, statement.form].some((kind) => kind === value),
  before: (value) => (isDate(value) ? ({ date }) => beginsBefore(date, value) : () => false),
  after: (value) => (isDate(value) ? ({ date }) => !beginsBefore(date, value) : () => false),
};

/** The filter that an operator with its value stands for. */
export function createFilter(library: Pick<Library, 'speakers'>, operator: Operator, value: string): Filter {
  return FILTERS[operator](value, library);
}

/** Whether every word of `value` stands in `text`; the last may be a beginning, as it is typed from left to right. */
function holdsWords(text: string, value: string): boolean {
  const words = new Set(queryWords(text).map(({ folded }) => folded));
  const asked = queryWords(value);
  return asked.every(
    ({ folded }, index) =>
      words.has(folded) || (index === asked.length - 1 && [...words].some((word) => word.startsWith(folded))),
  );
}

function isLanguage(tag: string, asked: string): boolean {
  const known = tag.toLowerCase();
  return known === asked || known.startsWith(`${asked}-`);
}

function isDate(value: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);
}
