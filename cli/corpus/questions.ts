import * as v from 'valibot';
import { issueWords } from '../../core/pack/issue-words.ts';
import { schemas } from '../../core/pack/schema.ts';

const { statement, speaker } = schemas;
const { source, evidence } = statement.entries;
const page = evidence.pipe[0].item.entries;

/** What `add` asks for, by the name of its flag. */
export type Answers = Partial<Record<Flag, string>>;

export type Flag =
  | 'text'
  | 'lang'
  | 'text-status'
  | 'translated-by'
  | 'form'
  | 'original'
  | 'original-lang'
  | 'speaker'
  | 'role'
  | 'body'
  | 'country'
  | 'date'
  | 'date-kind'
  | 'occasion'
  | 'url'
  | 'title'
  | 'publisher'
  | 'kind'
  | 'seen'
  | 'topics'
  | 'note'
  | 'licence'
  | 'key';

/** One question of `add`; also one flag, for use without questions. */
export interface Question {
  readonly flag: Flag;
  readonly ask: string;
  /** The answer when there is none; `undefined` means that an answer is needed, `''` that it may stay out. */
  readonly otherwise?: (answers: Answers) => string | undefined;
  /** What one answer must hold to. */
  readonly schema: v.GenericSchema<unknown, unknown>;
  /** The answer is a list with commas; each part is held against the schema. */
  readonly isList?: boolean;
}

const optional = () => '';
const fixed = (value: string) => () => value;

/** The questions in the order in which an editor has the answers at hand. */
export const QUESTIONS: readonly Question[] = [
  { flag: 'text', ask: 'The exact words', schema: statement.entries.text },
  { flag: 'lang', ask: 'Their language (en, zh, ru …)', schema: statement.entries.lang, otherwise: fixed('en') },
  {
    flag: 'text-status',
    ask: 'original, official-translation, media-translation or our-rendering',
    schema: statement.entries.textStatus,
    otherwise: fixed('original'),
  },
  {
    flag: 'translated-by',
    ask: 'Whose translation',
    schema: speaker.entries.names.entries.en,
    otherwise: (answers) => (answers['text-status'] === 'media-translation' ? undefined : ''),
  },
  {
    flag: 'form',
    ask: 'whole, fragment (part of a sentence) or reported (somebody else’s words about it)',
    schema: statement.entries.form,
    otherwise: fixed('whole'),
  },
  {
    flag: 'original',
    ask: 'The words in the language in which they were said',
    schema: statement.entries.text,
    otherwise: optional,
  },
  {
    flag: 'original-lang',
    ask: 'Language of the original',
    schema: statement.entries.lang,
    otherwise: (answers) => (answers.original ? undefined : ''),
  },
  { flag: 'speaker', ask: 'Who said it (id or name)', schema: speaker.entries.names.entries.en },
  { flag: 'role', ask: 'In what role on that day', schema: statement.entries.role },
  { flag: 'body', ask: 'For what body', schema: statement.entries.body },
  {
    flag: 'country',
    ask: 'For what country or countries (CN, RU, NATO …)',
    schema: v.string(),
    otherwise: optional,
    isList: true,
  },
  { flag: 'date', ask: 'When (2022-02-04, 2022-02 or 2022)', schema: statement.entries.date },
  {
    flag: 'date-kind',
    ask: 'said, or published when only that day is known',
    schema: statement.entries.dateKind,
    otherwise: fixed('said'),
  },
  { flag: 'occasion', ask: 'On what occasion', schema: statement.entries.occasion },
  { flag: 'url', ask: 'Address of the source', schema: page.url },
  { flag: 'title', ask: 'Headline of the source', schema: source.entries.title },
  { flag: 'publisher', ask: 'Publisher of the source', schema: source.entries.publisher },
  { flag: 'kind', ask: 'primary, reprint or secondary', schema: source.entries.kind },
  {
    flag: 'seen',
    ask: 'The words as they stand on that page',
    schema: page.seen,
    otherwise: (answers) => answers.text ?? '',
  },
  { flag: 'topics', ask: 'Topics', schema: v.string(), otherwise: optional, isList: true },
  { flag: 'note', ask: 'A neutral note, at most 40 words', schema: v.string(), otherwise: optional },
  {
    flag: 'licence',
    ask: 'Terms of the words',
    schema: statement.entries.licence,
    otherwise: (answers) =>
      answers.kind === 'primary'
        ? `Official text of a public body, published by ${answers.publisher}; quoted with source`
        : `Short quotation from ${answers.publisher}; quoted with source`,
  },
  {
    flag: 'key',
    ask: 'One to five words that name it, for its id',
    schema: v.pipe(v.string(), v.nonEmpty('a word or more')),
  },
];

/** Why an answer will not do, or `null`. */
export function objection({ schema, isList }: Question, answer: string): string | null {
  for (const part of isList ? splitList(answer) : [answer]) {
    const result = v.safeParse(schema, part);
    if (!result.success) return issueWords(result.issues)[0]?.expected ?? 'another answer';
  }
  return null;
}

/** The parts of an answer with commas. */
export function splitList(answer: string): string[] {
  return answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
