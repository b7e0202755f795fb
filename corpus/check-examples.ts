import type { Pack, PhraseExample } from '../core/pack/schema.ts';
import type { Fault } from './faults.ts';
import type { Placed } from './parse-files.ts';

/** What the check of examples needs of the matcher: the ids of the phrases found in a text. */
export type FindPhraseIds = (
  text: string,
  context: { readonly title: string | undefined; readonly lang: string | undefined },
) => Iterable<string>;

type PlacedPhrase = Placed<Pack['phrases'][number]>;

/** Each phrase must be found in its `matches` and not in its `mustNotMatch`: they are its tests and run at every build. */
export function failingExamples(phrases: readonly PlacedPhrase[], find: FindPhraseIds): Fault[] {
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
