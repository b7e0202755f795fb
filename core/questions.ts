import type { StatementWithSpeaker } from './card.ts';
import type { CheckOptions, FindingsWithStatements, TextDocument } from './check/text-checker.ts';
import type { LibraryRecord, PhraseDetail, PhraseLine, SpeakerDetail, StatementDetail } from './detail.ts';
import type { Completion } from './search/complete.ts';
import type { ConcordanceOrder, ConcordanceRow } from './search/concordance.ts';
import type { SortOrder } from './search/match.ts';
import type { SearchAnswer } from './search/search.ts';
import type { Span } from './span.ts';
import type { TimelineEntry } from './timeline/life.ts';
import type { UntracedQuotation } from './untraced.ts';

/** What a view may ask the library. The library lives in the background; views hold nothing but answers. */
export interface Questions {
  /** One page of what a query finds; any string is a query. */
  search: { ask: { query: string; sort: SortOrder; offset: number; limit: number }; reply: LibraryAnswer };
  /** What the piece before the caret (UTF-16 code units) may become. */
  complete: { ask: { query: string; caret: number }; reply: Completion[] };
  /** Every hit in its context, at most {@link LIST_LIMIT}, and how many there are. */
  concordance: {
    ask: { query: string; order: ConcordanceOrder };
    reply: { rows: ConcordanceRow[]; total: number };
  };
  /** What a query finds as points in time, at most {@link LIST_LIMIT}. */
  timeline: { ask: { query: string }; reply: { entries: TimelineEntry[]; total: number } };
  /** Whole statements, for citing and exporting: those named, in that order; unknown ids are left out. */
  getStatements: { ask: { ids: string[] }; reply: StatementWithSpeaker[] };
  /** Whole statements that a query finds, oldest first, at most {@link LIST_LIMIT}. */
  findStatements: { ask: { query: string }; reply: StatementWithSpeaker[] };
  /** Null for an unknown id, here and below. With a query, what it found in the words is to be marked. */
  getStatement: { ask: { id: string; query?: string }; reply: MarkedStatement | null };
  getPhrase: { ask: { id: string }; reply: PhraseDetail | null };
  /** At most {@link LIST_LIMIT} statements of each pack. */
  getSpeaker: { ask: { id: string }; reply: SpeakerDetail | null };
  /** All phrases, or those of the given numbers of the phrase table in that order. */
  listPhrases: { ask: { numbers?: number[] }; reply: PhraseLine[] };
  getRecord: { ask: Record<never, never>; reply: LibraryRecord };
  /** Phrases and quotations of a text, with the statements behind them. */
  checkText: { ask: { document: TextDocument; options: CheckOptions }; reply: FindingsWithStatements };
}

/** What a search finds, and a quotation that circulates in these words without a source. */
export interface LibraryAnswer extends SearchAnswer {
  readonly untraced: UntracedQuotation | null;
}

/** A statement with the words that a search had found in it, in UTF-16 code units of text and original. */
export interface MarkedStatement extends StatementDetail {
  readonly marks: readonly Span[];
  readonly originalMarks: readonly Span[];
}

export type QuestionKind = keyof Questions;

/** Asks the library. Null when it cannot answer; the view then says so and offers to try again. */
export type AskLibrary = <K extends QuestionKind>(
  kind: K,
  question: Questions[K]['ask'],
) => Promise<{ readonly value: Questions[K]['reply'] } | null>;

/** Longest list that goes over in one answer: more would not be read, and would have to be drawn. */
export const LIST_LIMIT = 2000;
