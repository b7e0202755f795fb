import type { Pack, PhraseExample } from '../core/pack/schema.ts';
import type { Fault } from './faults.ts';
import type { Placed } from './parse-files.ts';

/** What compiling needs of the matcher; handed in, so that compiling does not depend on how phrases are found. */
export interface Matcher {
  /** Forms, terms and clauses that cannot be compiled: the record's id, the field and the reason in words. */
  readonly faults: readonly { readonly record: string; readonly field: string; readonly message: string }[];
  /** Ids of the phrases found in a text. */
  readonly find: (
    text: string,
    context: { readonly title: string | undefined; readonly lang: string | undefined },
  ) => Iterable<string>;
}

type PlacedPhrase = Placed<Pack['phrases'][number]>;

/** Each phrase must be found in its `matches` and not in its `mustNotMatch`: they are its tests and run at every build. */
export function failingExamples(phrases: readonly PlacedPhrase[], find: Matcher['find']): Fault[] {
  return phrases.flatMap(({ file, record: phrase }) => {
    const isFound = ({ text, title, lang }: PhraseExample) => new Set(find(text, { title, lang })).has(phrase.id);
    const fault = (field: string, expected: string): Fault => ({ file, record: phrase.id, field, expected });
    return [
      ...phrase.matches.flatMap((example, at) =>
        isFound(example) ? [] : [fault(`matches.${at}`, `to be found in “${shown(example.text)}”`)],
      ),
      ...phrase.mustNotMatch.flatMap((example, at) =>
        isFound(example) ? [fault(`mustNotMatch.${at}`, `not to be found in “${shown(example.text)}”`)] : [],
      ),
    ];
  });
}

function shown(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
