import { startOf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Statement } from '../pack/schema.ts';
import { speakerNames } from './index-file.ts';
import type { Operator } from './query.ts';
import { foldWord, queryWords } from './words.ts';

type Test = (statement: Statement, value: string, library: Library) => boolean;

/**
 * What each operator asks of a statement.
 *
 * `before:2022` is before the first day of 2022, `after:2022` from that day on. A value that is no date holds for
 * nothing. `kind:` takes the kind of source, the state of the text or its form.
 */
const TESTS: Record<Operator, Test> = {
  speaker: ({ speaker: id }, value, library) => {
    const speaker = library.speakers.get(id);
    return id === value || (speaker !== undefined && speakerNames(speaker).some((name) => holdsWords(name, value)));
  },
  body: ({ body }, value) => holdsWords(body, value),
  country: ({ country }, value) => country.some((code) => code.toLowerCase() === value.toLowerCase()),
  topic: ({ topics }, value) => topics.includes(value.toLowerCase()),
  lang: ({ lang, original }, value) => [lang, original?.lang].some((tag) => isLanguage(tag, value)),
  kind: ({ source, textStatus, form }, value) => [source.kind, textStatus, form].some((kind) => kind === value),
  before: ({ date }, value) => isDate(value) && startOf(date) < startOf(value),
  after: ({ date }, value) => isDate(value) && startOf(date) >= startOf(value),
};

/** Whether a statement passes one filter. */
export function passes(library: Library, statement: Statement, operator: Operator, value: string): boolean {
  return TESTS[operator](statement, value, library);
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

function isLanguage(tag: string | undefined, value: string): boolean {
  const asked = foldWord(value);
  return tag !== undefined && (tag.toLowerCase() === asked || tag.toLowerCase().startsWith(`${asked}-`));
}

function isDate(value: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);
}
