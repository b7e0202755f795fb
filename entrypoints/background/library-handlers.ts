import * as v from 'valibot';
import { withSpeaker } from '../../core/card.ts';
import {
  type LibraryRecord,
  type PhraseLine,
  phraseDetail,
  phraseLine,
  type StatementDetail,
  speakerDetail,
  statementDetail,
} from '../../core/detail.ts';
import { compareEdtf } from '../../core/edtf.ts';
import { createLibrary } from '../../core/library.ts';
import type { Lookup } from '../../core/lookup/record-source.ts';
import { EMPTY_PACK } from '../../core/pack/empty.ts';
import { LIST_LIMIT, type MarkedStatement, type QuestionKind } from '../../core/questions.ts';
import { complete } from '../../core/search/complete.ts';
import { concordance } from '../../core/search/concordance.ts';
import type { JointSearch } from '../../core/search/joint.ts';
import { type Matches, marksIn } from '../../core/search/match.ts';
import { timelineOf } from '../../core/timeline/life.ts';
import { type UntracedQuotation, untracedFor } from '../../core/untraced.ts';
import type { Ask, MessageKind, Reply } from '../../platform/messages.ts';
import { type Handler, type Handlers, parseNothing } from '../../platform/router.ts';

/** What the answers come from, each opened on first need. None of it holds the records of all packs. */
export interface Sources {
  /** Records of all packs that are on, looked up one by one. */
  openLookup(): Promise<Lookup>;
  /** Ids of all phrases in the order of the phrase table. */
  phraseIds(): Promise<readonly string[]>;
  /** The search, which needs no records. */
  openSearch(): Promise<JointSearch>;
  /** Quotations whose source could not be found. */
  untracedQuotations(): Promise<readonly UntracedQuotation[]>;
}

const query = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pageLength = v.pipe(count, v.maxValue(200));
const listOf = <const T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIST_LIMIT));

/** Answers what views ask of the library. Only our own pages may ask: a page's script has no need to. */
export function libraryHandlers({
  openLookup,
  phraseIds,
  openSearch,
  untracedQuotations,
}: Sources): Pick<Handlers, Exclude<QuestionKind, 'checkText'>> {
  const libraryAround: Lookup['libraryAround'] = async (around) => (await openLookup()).libraryAround(around);
  return {
    search: taken(
      v.strictObject({ query, sort: v.picklist(['relevance', 'newest', 'oldest']), offset: count, limit: pageLength }),
      async ({ query: text, ...options }) => {
        const [{ search }, untraced] = await Promise.all([openSearch(), untracedQuotations()]);
        return { ...(await search(text, options)), untraced: untracedFor(untraced, text) };
      },
    ),
    complete: taken(v.strictObject({ query, caret: count }), async ({ query: text, caret }) => {
      const { library, facets } = await openSearch();
      const all = text === '' ? null : await facets();
      return all ? complete({ speakers: library.speakers, facets: () => all }, text, caret) : [];
    }),
    concordance: taken(
      v.strictObject({ query, order: v.picklist(['left', 'right', 'date']) }),
      async ({ query: text, order }) => {
        const { library, matches } = await openSearch();
        const rows = concordance(library, await matches(text, 'oldest', LIST_LIMIT), order);
        return { rows: rows.slice(0, LIST_LIMIT), total: rows.length };
      },
    ),
    timeline: taken(v.strictObject({ query }), async ({ query: text }) => {
      const { library, matches } = await openSearch();
      const { statements, total } = await matches(text, 'oldest', LIST_LIMIT);
      return { entries: timelineOf(library, statements), total };
    }),
    getStatements: taken(v.strictObject({ ids: listOf(id) }), async ({ ids }) => {
      const library = await libraryAround({ statements: ids });
      return ids.filter((each) => library.statements.has(each)).map((each) => withSpeaker(library, each));
    }),
    findStatements: taken(v.strictObject({ query }), async ({ query: text }) => {
      const { library, matches } = await openSearch();
      const { statements } = await matches(text, 'oldest', LIST_LIMIT);
      return statements.flatMap((statement) => {
        const speaker = library.speakers.get(statement.speaker);
        return speaker ? { statement, speaker } : [];
      });
    }),
    getStatement: taken(v.strictObject({ id, query: v.exactOptional(query) }), async (asked) => {
      const detail = statementDetail(await libraryAround({ statements: [asked.id] }), asked.id);
      const sought = asked.query?.trim() ?? '';
      return (
        detail && marked(detail, sought === '' ? null : await (await openSearch()).matches(sought, 'relevance', 0))
      );
    }),
    getPhrase: taken(v.strictObject({ id }), async (asked) =>
      phraseDetail(await libraryAround({ phrases: [asked.id] }), asked.id),
    ),
    getSpeaker: taken(v.strictObject({ id }), async (asked) => {
      const { library, ofSpeaker } = await openSearch();
      return speakerDetail(library, asked.id, await ofSpeaker(asked.id, LIST_LIMIT));
    }),
    listPhrases: taken(v.strictObject({ numbers: v.exactOptional(listOf(count)) }), async ({ numbers }) => {
      const ids = await phraseIds();
      return phraseLines(await openLookup(), numbers ? numbers.flatMap((number) => ids[number] ?? []) : ids);
    }),
    getRecord: {
      from: 'own',
      parse: parseNothing,
      answer: async () => recordOf(await openSearch(), await openLookup(), (await phraseIds()).length),
    },
  };
}

/** Of each phrase only the statement that stands first is read. */
async function phraseLines(lookup: Lookup, ids: readonly string[]): Promise<PhraseLine[]> {
  const phrases = await lookup.read('phrases', ids);
  const statements = await lookup.read(
    'statements',
    phrases.flatMap((phrase) => phrase.statements.slice(0, 1)),
  );
  const speakers = await lookup.read(
    'speakers',
    statements.map(({ speaker }) => speaker),
  );
  const library = createLibrary([{ ...EMPTY_PACK, statements: [...statements], speakers: [...speakers] }]);
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const lines = ids.map(async (each) => {
    const phrase = byId.get(each);
    const [first = ''] = phrase?.statements ?? [];
    if (phrase && library.speakers.has(library.statements.get(first)?.speaker ?? ''))
      return phraseLine(library, phrase);
    // It led to a record that has gone since: what is left of it is looked up.
    const around = await lookup.libraryAround({ phrases: [each] });
    return around.phrases[0] ? phraseLine(around, around.phrases[0]) : null;
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}

async function recordOf({ library, matches }: JointSearch, lookup: Lookup, phrases: number): Promise<LibraryRecord> {
  const [oldest, newest] = await Promise.all([matches('', 'oldest', 1), matches('', 'newest', 1)]);
  const corrections = await lookup.corrections();
  return {
    statements: oldest.total,
    phrases,
    speakers: library.speakers.size,
    firstDate: oldest.statements[0]?.date ?? '',
    lastDate: newest.statements[0]?.date ?? '',
    corrections: corrections.toSorted((a, b) => compareEdtf(b.date, a.date)),
  };
}

function marked(detail: StatementDetail, matches: Pick<Matches, 'terms' | 'runs'> | null): MarkedStatement {
  const marks = (text: string | undefined) => (matches && text !== undefined ? marksIn(text, matches) : []);
  return { ...detail, marks: marks(detail.statement.text), originalMarks: marks(detail.statement.original?.text) };
}

function taken<K extends MessageKind>(
  schema: v.GenericSchema<unknown, Ask<K>>,
  answer: (question: Ask<K>) => Promise<Reply<K>>,
): Handler<K> {
  return {
    from: 'own',
    parse: (question) => {
      const parsed = v.safeParse(schema, question);
      return parsed.success ? parsed.output : null;
    },
    answer,
  };
}
