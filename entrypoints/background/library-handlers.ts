import * as v from 'valibot';
import { withSpeaker } from '../../core/card.ts';
import { libraryRecord, phraseDetail, phraseLine, speakerDetail, statementDetail } from '../../core/detail.ts';
import type { Library } from '../../core/library.ts';
import { LIST_LIMIT, type MarkedStatement, type QuestionKind } from '../../core/questions.ts';
import { complete } from '../../core/search/complete.ts';
import { concordance } from '../../core/search/concordance.ts';
import { marksIn } from '../../core/search/match.ts';
import type { Search } from '../../core/search/search.ts';
import { timelineOf } from '../../core/timeline/life.ts';
import type { Ask, MessageKind, Reply } from '../../platform/messages.ts';
import { type Handler, type Handlers, parseNothing } from '../../platform/router.ts';

/** A library and the index over it, ready to be asked. */
export interface SearchableLibrary {
  readonly library: Library;
  readonly search: Search;
}

const query = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pageLength = v.pipe(count, v.maxValue(200));
const listOf = <const T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIST_LIMIT));

/**
 * Answers what views ask of the library. Only our own pages may ask: a page's script has no need to.
 *
 * @param open - the library in its present state, loaded on first need
 */
export function libraryHandlers(
  open: () => Promise<SearchableLibrary>,
): Pick<Handlers, Exclude<QuestionKind, 'checkText'>> {
  return {
    search: taken(
      v.strictObject({ query, sort: v.picklist(['relevance', 'newest', 'oldest']), offset: count, limit: pageLength }),
      async ({ query: text, ...options }) => (await open()).search.search(text, options),
    ),
    complete: taken(v.strictObject({ query, caret: count }), async ({ query: text, caret }) =>
      complete((await open()).library, text, caret),
    ),
    concordance: taken(
      v.strictObject({ query, order: v.picklist(['left', 'right', 'date']) }),
      async ({ query: text, order }) => {
        const { library, search } = await open();
        const rows = concordance(library, search.matches(text, 'oldest'), order);
        return { rows: rows.slice(0, LIST_LIMIT), total: rows.length };
      },
    ),
    timeline: taken(v.strictObject({ query }), async ({ query: text }) => {
      const { library, search } = await open();
      const { statements } = search.matches(text, 'oldest');
      return { entries: timelineOf(library, statements.slice(0, LIST_LIMIT)), total: statements.length };
    }),
    getStatements: taken(v.strictObject({ ids: listOf(id) }), async ({ ids }) => {
      const { library } = await open();
      return ids.filter((each) => library.statements.has(each)).map((each) => withSpeaker(library, each));
    }),
    findStatements: taken(v.strictObject({ query }), async ({ query: text }) => {
      const { library, search } = await open();
      const { statements } = search.matches(text, 'oldest');
      return statements.slice(0, LIST_LIMIT).map((each) => withSpeaker(library, each.id));
    }),
    getStatement: taken(v.strictObject({ id, query: v.exactOptional(query) }), async (asked) =>
      markedStatement(await open(), asked.id, asked.query ?? ''),
    ),
    getPhrase: taken(v.strictObject({ id }), async (asked) => phraseDetail((await open()).library, asked.id)),
    getSpeaker: taken(v.strictObject({ id }), async (asked) => speakerDetail((await open()).library, asked.id)),
    listPhrases: taken(v.strictObject({ numbers: v.exactOptional(listOf(count)) }), async ({ numbers }) => {
      const { library } = await open();
      const phrases = numbers ? numbers.flatMap((number) => library.phrases[number] ?? []) : library.phrases;
      return phrases.map((phrase) => phraseLine(library, phrase)).filter((line) => line !== null);
    }),
    getRecord: { from: 'own', parse: parseNothing, answer: async () => libraryRecord((await open()).library) },
  };
}

function markedStatement({ library, search }: SearchableLibrary, id: string, query: string): MarkedStatement | null {
  const detail = statementDetail(library, id);
  if (!detail) return null;
  const matches = query.trim() === '' ? null : search.matches(query, 'relevance');
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
