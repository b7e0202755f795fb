import * as v from 'valibot';
import { type Speaker, type Statement, schemas } from '../pack/schema.ts';
import { cleanLine, slug } from './clean.ts';
import type { PageSelection } from './selection.ts';

/** What a person fills in; all of it text, as the fields of a form are. */
export interface OwnStatementFields {
  readonly text: string;
  /** Whether these are the words that were said, or somebody's translation of them. */
  readonly textStatus: Exclude<Statement['textStatus'], 'our-rendering'>;
  readonly lang: string;
  readonly before: string;
  readonly after: string;
  /** A name; one that is known leads to the known speaker. */
  readonly speaker: string;
  readonly role: string;
  readonly body: string;
  readonly date: string;
  readonly dateKind: Statement['dateKind'];
  readonly occasion: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** Parted by commas. */
  readonly topics: string;
  readonly note: string;
}

/** Name of a field of the form, for its fault. */
export type OwnStatementField = keyof OwnStatementFields;

/** `missing`: it must be filled in; `wrong`: it is not what the field is for; `long`: it is too long. */
export type FieldFault = 'missing' | 'wrong' | 'long';

/** The records that were made, or what is amiss with each field. */
export type MadeStatement =
  | { readonly ok: true; readonly statement: Statement; readonly speaker: Speaker }
  | { readonly ok: false; readonly faults: Partial<Record<OwnStatementField, FieldFault>> };

/** What stands for a role or body that was left empty: we do not guess. */
const NOT_RECORDED = 'not recorded';
const LICENCE = 'Quoted by the person who added it; the rights stay with the source';
const MOST_TOPICS = 50;
const TEXT_FIELDS = [
  ...(['text', 'lang', 'before', 'after', 'speaker', 'role', 'body', 'date', 'occasion'] as const),
  ...(['title', 'publisher', 'url', 'topics', 'note'] as const),
] as const;

/** An empty form, or one filled from what was selected on a page. */
export function fieldsFrom(selection: PageSelection | null): OwnStatementFields {
  return {
    text: selection?.text ?? '',
    textStatus: 'original',
    lang: selection?.lang ?? '',
    before: selection?.before ?? '',
    after: selection?.after ?? '',
    speaker: '',
    role: '',
    body: '',
    date: selection?.date ?? '',
    // A page tells when it was published, not when something was said.
    dateKind: selection?.date ? 'published' : 'said',
    occasion: '',
    title: selection?.title ?? '',
    publisher: selection?.publisher ?? '',
    url: selection?.url ?? '',
    topics: '',
    note: '',
  };
}

const keptFields = v.strictObject({
  ...v.entriesFromList(TEXT_FIELDS, v.string()),
  textStatus: v.picklist(['original', 'official-translation', 'media-translation']),
  dateKind: v.picklist(['said', 'published']),
});

/** A form as it was kept while it was not saved; `null` for what is none. */
export function keptStatementFields(kept: unknown): OwnStatementFields | null {
  const parsed = v.safeParse(keptFields, kept);
  return parsed.success ? parsed.output : null;
}

/** The form of a statement that was made here before. */
export function fieldsOf(statement: Statement, speaker: Speaker | null): OwnStatementFields {
  const said = (text: string) => (text === NOT_RECORDED ? '' : text);
  return {
    text: statement.text,
    textStatus: statement.textStatus === 'our-rendering' ? 'original' : statement.textStatus,
    lang: statement.lang,
    before: statement.before ?? '',
    after: statement.after ?? '',
    speaker: speaker?.names.en ?? statement.speaker,
    role: said(statement.role),
    body: said(statement.body),
    date: statement.date,
    dateKind: statement.dateKind,
    occasion: statement.occasion,
    title: statement.source.title,
    publisher: statement.source.publisher,
    url: statement.source.url ?? '',
    topics: statement.topics.join(', '),
    note: statement.note ?? '',
  };
}

/**
 * Makes a record of what a person filled in, or says field by field what is amiss.
 *
 * @param known - speakers that a name may mean
 * @param id - of the statement being changed, or `null` for a new one
 * @param draw - gives a few small letters that nobody else will draw, for the new id
 */
export function makeStatement(
  fields: OwnStatementFields,
  known: readonly Speaker[],
  id: string | null,
  draw: () => string,
): MadeStatement {
  const clean = cleaned(fields);
  const faults = faultsOf(clean);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const speaker = speakerNamed(clean.speaker, known) ?? newSpeaker(clean.speaker, draw);
  const statement = {
    id: id ?? [clean.date, slug(clean.speaker) || 'speaker', draw()].join('-'),
    text: clean.text,
    lang: clean.lang,
    form: 'whole',
    textStatus: clean.textStatus,
    // The page that printed a translation answers for it.
    ...(clean.textStatus === 'media-translation' && { translatedBy: clean.publisher }),
    ...(clean.before && { before: clean.before }),
    ...(clean.after && { after: clean.after }),
    variants: [],
    speaker: speaker.id,
    role: clean.role || NOT_RECORDED,
    body: clean.body || NOT_RECORDED,
    country: [],
    date: clean.date,
    dateKind: clean.dateKind,
    occasion: clean.occasion,
    source: { title: clean.title, publisher: clean.publisher, url: clean.url, kind: 'secondary' },
    evidence: [{ url: clean.url, kind: 'secondary', seen: clean.text }],
    status: { kind: 'current' },
    relations: [],
    topics: topicsOf(clean.topics),
    ...(clean.note && { note: clean.note }),
    licence: LICENCE,
    history: [],
  };
  const checked = v.safeParse(schemas.statement, statement);
  if (checked.success) return { ok: true, statement: checked.output, speaker };
  const wrong = checked.issues.map((issue) => [FIELD_OF[v.getDotPath(issue) ?? ''] ?? 'text', 'wrong']);
  return { ok: false, faults: Object.fromEntries(wrong) };
}

/** Fields of the form by path in the record, for what only the schema sees. */
const FIELD_OF: Readonly<Record<string, OwnStatementField>> = {
  lang: 'lang',
  date: 'date',
  'source.url': 'url',
  'evidence.0.url': 'url',
  'evidence.0.seen': 'text',
  note: 'note',
  topics: 'topics',
};

const NEEDED: readonly OwnStatementField[] = [
  'text',
  'lang',
  'speaker',
  'date',
  'occasion',
  'title',
  'publisher',
  'url',
];
const MOST: Partial<Record<OwnStatementField, number>> = {
  text: 20_000,
  before: 20_000,
  after: 20_000,
  url: 2000,
  note: 400,
  topics: 5000,
};
const MOST_OF_A_LINE = 500;

function cleaned(fields: OwnStatementFields): OwnStatementFields {
  const lines = Object.entries(fields).map(([name, text]) => [name, cleanLine(String(text))]);
  return { ...fields, ...Object.fromEntries(lines) };
}

function faultsOf(fields: OwnStatementFields): Partial<Record<OwnStatementField, FieldFault>> {
  const faults: Partial<Record<OwnStatementField, FieldFault>> = {};
  for (const [name, text] of Object.entries(fields) as [OwnStatementField, string][]) {
    if (text === '' && NEEDED.includes(name)) faults[name] = 'missing';
    else if (text.length > (MOST[name] ?? MOST_OF_A_LINE)) faults[name] = 'long';
  }
  if (!faults.date && !isDate(fields.date)) faults.date = 'wrong';
  if (!faults.url && !/^https?:\/\//.test(fields.url)) faults.url = 'wrong';
  return faults;
}

function isDate(date: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date)) return false;
  if (date.length < 10) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** The known speaker whom a name means, in any of their names and spellings; case does not matter. */
function speakerNamed(name: string, known: readonly Speaker[]): Speaker | null {
  const wanted = name.toLowerCase();
  const isMeant = (each: string | undefined) => each?.toLowerCase() === wanted;
  return known.find(({ names, aliases = [] }) => [...Object.values(names), ...aliases].some(isMeant)) ?? null;
}

function newSpeaker(name: string, draw: () => string): Speaker {
  const isHan = /\p{Script=Han}/u.test(name);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  return {
    id: `${slug(name) || 'speaker'}-${draw()}`,
    kind: 'person',
    names: { en: name, ...(isHan && { zh: name }), ...(isCyrillic && { ru: name }) },
  };
}

/** Tags as ids of topics; a tag in another script keeps no letters and is left out. */
function topicsOf(tags: string): string[] {
  const topics = tags.split(/[,，、;；]/).map((tag) => slug(tag));
  return [...new Set(topics.filter((topic) => topic !== ''))].slice(0, MOST_TOPICS);
}
