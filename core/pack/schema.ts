import * as v from 'valibot';
import { sentence } from './reasons.ts';

/**
 * The one schema of a pack: types, run-time check and the published JSON Schema all come from here.
 *
 * A pack is data without logic: no field is ever run, rendered as HTML or used as a pattern. Lengths are bounded
 * so that a hostile pack can neither exhaust memory nor hide its size.
 */

/** Newest pack format this code reads; a pack with a higher number is refused, never guessed at. */
export const PACK_FORMAT = 1;

const LIMITS = { id: 120, line: 500, text: 20_000, list: 200, note: 400 } as const;

// Control characters have no place in a record; tab and line feed may stand in the words of a document.
const NO_CONTROLS = /^(?:[\t\n]|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u;

const id = v.pipe(v.string(), v.maxLength(LIMITS.id), v.regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/, sentence('id')));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.line), v.regex(NO_CONTROLS, sentence('noControls')));
const words = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.text),
  v.regex(NO_CONTROLS, sentence('noControls')),
);
const note = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.note), v.regex(NO_CONTROLS, sentence('noControls')));
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, sentence('langTag')));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\/[^\s<>"'`\\]+$/, sentence('address')));
// EDTF level 0 as far as a statement needs it: year, month or day.
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, sentence('date')),
);
const listOf = <const T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIMITS.list));

/** Countries and groups of states: ISO 3166-1 alpha-2, or `NATO`, `EU`, `G7`, `G20`, `OSCE`, `UN`. Several for a joint text. */
const country = v.pipe(v.string(), v.regex(/^(?:[A-Z]{2}|NATO|G7|G20|OSCE)$/, sentence('country')));

const speaker = v.strictObject({
  id,
  kind: v.picklist(['person', 'document', 'organisation', 'joint']),
  /** Names by language of the script they stand in; `en` is always there. */
  names: v.strictObject({
    en: line,
    zh: v.optional(line),
    ru: v.optional(line),
    uk: v.optional(line),
    de: v.optional(line),
    fr: v.optional(line),
    es: v.optional(line),
  }),
  /** Other spellings that the press uses. */
  aliases: v.optional(listOf(line)),
  /** For `joint` and `document`: the people or bodies who issued it. */
  members: v.optional(listOf(id)),
});

const variant = v.strictObject({
  text: words,
  /** Who words it so: an agency, an interpreter, another ministry. */
  by: line,
  url: v.optional(address),
  lang: v.optional(lang),
});

const evidence = v.strictObject({
  url: address,
  kind: v.picklist(['primary', 'reprint', 'wire', 'secondary']),
  /** The words as they stood on that page when it was seen. */
  seen: words,
  /** Ours: what the page shows and what not, where it proves only the day, or only part of it could be read. */
  remark: v.optional(line),
  archived: v.optional(address),
});

const relation = v.strictObject({ kind: v.picklist(['repeats', 'revises', 'answers', 'rejects']), id });

/** One thing said or signed, with what proves it. */
const statement = v.strictObject({
  id,
  text: words,
  lang,
  /** `fragment`: the source gives part of a sentence; `reported`: somebody else's words about what was said. */
  form: v.picklist(['whole', 'fragment', 'reported']),
  textStatus: v.picklist(['original', 'official-translation', 'media-translation', 'our-rendering']),
  /** Whose translation, where `textStatus` is `media-translation`. */
  translatedBy: v.optional(line),
  original: v.optional(v.strictObject({ lang, text: words, url: v.optional(address) })),
  before: v.optional(words),
  after: v.optional(words),
  variants: listOf(variant),
  speaker: id,
  role: line,
  body: line,
  /** For whom it speaks; empty for a scholar or a survey, who speak for no state. */
  country: v.pipe(v.array(country), v.maxLength(12)),
  date,
  /** `published`: only the day of publication is known. */
  dateKind: v.picklist(['said', 'published']),
  occasion: line,
  source: v.strictObject({
    title: line,
    publisher: line,
    url: v.optional(address),
    archived: v.optional(address),
    kind: v.picklist(['primary', 'reprint', 'secondary']),
  }),
  evidence: v.pipe(v.array(evidence), v.minLength(1, sentence('evidence')), v.maxLength(LIMITS.list)),
  status: v.variant('kind', [
    v.strictObject({ kind: v.literal('current') }),
    v.strictObject({ kind: v.picklist(['superseded', 'disowned']), by: id }),
  ]),
  relations: listOf(relation),
  topics: listOf(id),
  note: v.optional(note),
  licence: line,
  /** Corrections, oldest first. */
  history: listOf(v.strictObject({ date, change: line })),
});

/** A list of wordings with one name, shared by forms and company rules. */
const term = v.strictObject({
  id,
  note: v.optional(note),
  /** Wordings by language; endings in parentheses, alternatives with a slash: `limit(s)`, `bound/ceiling`. */
  words: v.record(lang, listOf(line)),
});

/** Where the words of a clause stand. */
const clausePlace = {
  /**
   * Within so many words of the phrase, in its sentence, near it (sentence, its neighbours or the title),
   * or anywhere in the article.
   */
  within: v.union([
    v.picklist(['sentence', 'near', 'article']),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)),
  ]),
  /** Only on this side of the phrase. */
  side: v.optional(v.picklist(['before', 'after'])),
} as const;

const termIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(LIMITS.list));

const clause = v.union([
  /** At least one of these terms stands there. */
  v.strictObject({ any: termIds, ...clausePlace }),
  /** None of these terms stands there. */
  v.strictObject({ none: termIds, ...clausePlace }),
]);

/** What must stand near an ambiguous wording, and what must not. Written once, used by name. */
const company = v.strictObject({
  id,
  note: v.optional(note),
  /** One of these lists must hold in full; empty: nothing is needed. */
  needs: listOf(v.pipe(v.array(clause), v.minLength(1), v.maxLength(20))),
  /** None of these may hold. */
  unless: listOf(clause),
});

const form = v.union([
  line,
  v.strictObject({
    form: line,
    /** Company rule of this form in place of the phrase's own; `none` for words that need no company. */
    company: v.optional(id),
    /** Only inside or beginning with a quotation mark. */
    quoted: v.optional(v.boolean()),
    /** Only as printed: for abbreviations such as SVO. */
    exactCase: v.optional(v.boolean()),
    /** No comma, colon, dash or bracket between its words: for gaps wide enough to lead into another clause. */
    oneClause: v.optional(v.boolean()),
  }),
]);

const example = v.strictObject({
  text: words,
  lang: v.optional(lang),
  title: v.optional(line),
  why: v.optional(line),
});

/** A wording that news uses, and the statements behind it. */
const phrase = v.strictObject({
  id,
  label: line,
  kind: v.picklist(['verbatim', 'translation', 'press-coinage']),
  forms: v.record(lang, v.pipe(v.array(form), v.maxLength(LIMITS.list))),
  company: v.optional(id),
  statements: v.pipe(v.array(id), v.minLength(1, sentence('leadsSomewhere')), v.maxLength(LIMITS.list)),
  /**
   * Wordings of the press that stand nowhere in the documents of the statements, for “The document does not contain …”.
   * An editor who writes one has looked at the whole documents: a single word often stands in another place.
   */
  absent: v.optional(listOf(line)),
  /** Since when the press says so, with the page where it was seen. */
  pressSince: v.optional(v.strictObject({ date, url: address, by: line })),
  note: v.optional(note),
  matches: v.pipe(v.array(example), v.minLength(1), v.maxLength(LIMITS.list)),
  mustNotMatch: v.pipe(v.array(example), v.maxLength(LIMITS.list)),
});

/** The schema of each kind of record. */
export const schemas = { speaker, statement, term, company, phrase } as const;

/** What a pack says of itself; its records follow in lists of the same name as in {@link schemas}. */
export const packHead = v.strictObject({
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, sentence('version'))),
  title: line,
  publisher: line,
  licence: line,
  description: v.optional(note),
});

/** A whole pack: what it says of itself, and its records. */
export const pack = v.strictObject({
  ...packHead.entries,
  speakers: v.array(speaker),
  statements: v.array(statement),
  terms: v.array(term),
  companies: v.array(company),
  phrases: v.array(phrase),
});

export type Pack = v.InferOutput<typeof pack>;
export type PackHead = v.InferOutput<typeof packHead>;
export type Speaker = v.InferOutput<typeof speaker>;
export type Statement = v.InferOutput<typeof statement>;
export type Variant = v.InferOutput<typeof variant>;
export type Evidence = v.InferOutput<typeof evidence>;
export type Phrase = v.InferOutput<typeof phrase>;
export type PhraseForm = v.InferOutput<typeof form>;
export type PhraseExample = v.InferOutput<typeof example>;
export type Term = v.InferOutput<typeof term>;
export type Company = v.InferOutput<typeof company>;
export type Clause = v.InferOutput<typeof clause>;
