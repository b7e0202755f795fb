import * as v from 'valibot';
import { withSpeaker } from '../../core/card.ts';
import {
  libraryRecord,
  phraseDetail,
  phraseLine,
  type StatementDetail,
  speakerDetail,
  statementDetail,
} from '../../core/detail.ts';
import type { Library } from '../../core/library.ts';
import type { Around } from '../../core/lookup/record-source.ts';
import { LIST_LIMIT, type MarkedStatement, type QuestionKind } from '../../core/questions.ts';
import { complete } from '../../core/search/complete.ts';
import { concordance } from '../../core/search/concordance.ts';
import type { JointSearch } from '../../core/search/joint.ts';
import { type Matches, marksIn } from '../../core/search/match.ts';
import { timelineOf } from '../../core/timeline/life.ts';
import type { Ask, MessageKind, Reply } from '../../platform/messages.ts';
import { type Handler, type Handlers, parseNothing } from '../../platform/router.ts';

/** What the answers come from, each loaded on first need. */
export interface Sources {
  /** Every record of every pack. */
  openLibrary(): Promise<Library>;
  /** The part of it around some records, which is read by itself. */
  libraryAround(around: Around): Promise<Library>;
  /** Ids of phrases by their numbers in the phrase table; numbers beyond it are left out. */
  phraseIds(numbers: readonly number[]): Promise<string[]>;
  /** The search, which needs no records. */
  openSearch(): Promise<JointSearch>;
}

const query = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pageLength = v.pipe(count, v.maxValue(200));
const listOf = <const T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIST_LIMIT));

/** Answers what views ask of the library. Only our own pages may ask: a page's script has no need to. */
export function libraryHandlers({
  openLibrary,
  libraryAround,
  phraseIds,
  openSearch,
}: Sources): Pick<Handlers, Exclude<QuestionKind, 'checkText'>> {
  return {
    search: taken(
      v.strictObject({ query, sort: v.picklist(['relevance', 'newest', 'oldest']), offset: count, limit: pageLength }),
      async ({ query: text, ...options }) => (await openSearch()).search(text, options),
    ),
    complete: taken(v.strictObject({ query, caret: count }), async ({ query: text, caret }) => {
      const { library, facets } = await openSearch();
      return complete({ speakers: library.speakers, facets }, text, caret);
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
    getSpeaker: taken(v.strictObject({ id }), async (asked) => speakerDetail(await openLibrary(), asked.id)),
    listPhrases: taken(v.strictObject({ numbers: v.exactOptional(listOf(count)) }), async ({ numbers }) => {
      const library = await (numbers ? libraryAround({ phrases: await phraseIds(numbers) }) : openLibrary());
      return library.phrases.map((phrase) => phraseLine(library, phrase)).filter((line) => line !== null);
    }),
    getRecord: { from: 'own', parse: parseNothing, answer: async () => libraryRecord(await openLibrary()) },
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
