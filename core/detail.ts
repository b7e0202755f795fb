import { type StatementWithSpeaker, withSpeaker } from './card.ts';
import { type ComparedVariant, comparedVariants } from './compared-variants.ts';
import type { Library } from './library.ts';
import type { Correction } from './lookup/links.ts';
import type { Phrase, Speaker, Statement } from './pack/schema.ts';
import { type InTime, inTime, relationsOf, type TimeNeighbour } from './timeline/in-time.ts';
import { lifeOf, type TimelineEntry, timelineOf } from './timeline/life.ts';

/** A phrase with the statement that a reader should see first. */
export interface PhraseLine {
  readonly id: string;
  readonly label: string;
  readonly kind: Phrase['kind'];
  /** How many statements it leads to. */
  readonly count: number;
  readonly first: StatementWithSpeaker;
}

/** What a page about one statement shows. */
export interface StatementDetail extends StatementWithSpeaker {
  readonly inTime: InTime;
  /** Every statement that this one names or that names it, in order of time. */
  readonly related: readonly TimeNeighbour[];
  readonly phrases: readonly Pick<PhraseLine, 'id' | 'label' | 'kind'>[];
  /** One for each of the statement's variants; `null` where it was not to be compared. */
  readonly variants: readonly (ComparedVariant | null)[];
}

/** What a page about one phrase shows. */
export interface PhraseDetail {
  readonly phrase: Phrase;
  readonly life: readonly TimelineEntry[];
}

/** What a page about one speaker shows. */
export interface SpeakerDetail {
  readonly speaker: Speaker;
  /** Of all packs together; a speaker with very many has not all of them in the list. */
  readonly total: number;
  readonly statements: readonly TimelineEntry[];
}

/** Everything a page about one statement shows; null for an id that the library does not hold. */
export function statementDetail(library: Library, id: string): StatementDetail | null {
  if (!library.statements.has(id)) return null;
  const own = withSpeaker(library, id);
  const relations = relationsOf(library, own.statement);
  const related = [...relations.keys()].flatMap((other) => library.statements.get(other) ?? []);
  return {
    ...own,
    inTime: inTime(library, id),
    related: timelineOf(library, related, (statement) => relations.get(statement.id) ?? null),
    phrases: library.phrasesOf(id).map(({ id: phrase, label, kind }) => ({ id: phrase, label, kind })),
    variants: comparedVariants(own.statement),
  };
}

/** Everything a page about one phrase shows; null for an id that the library does not hold. */
export function phraseDetail(library: Library, id: string): PhraseDetail | null {
  const phrase = library.phrases.find((each) => each.id === id);
  return phrase ? { phrase, life: lifeOf(library, phrase) } : null;
}

/**
 * Everything a page about one speaker shows; null for an id that the library does not hold.
 *
 * @param statements - the speaker's, or the first of them
 */
export function speakerDetail(
  library: Pick<Library, 'speakers'>,
  id: string,
  { statements, total }: { readonly statements: readonly Statement[]; readonly total: number },
): SpeakerDetail | null {
  const speaker = library.speakers.get(id);
  return speaker ? { speaker, total, statements: timelineOf(library, statements) } : null;
}

/** A phrase in one line; null for one that leads nowhere, which no checked pack holds. */
export function phraseLine(library: Library, { id, label, kind, statements }: Phrase): PhraseLine | null {
  const [first] = statements;
  return first === undefined ? null : { id, label, kind, count: statements.length, first: withSpeaker(library, first) };
}

/** What the library covers, and every correction in it, newest first. */
export interface LibraryRecord {
  readonly statements: number;
  readonly phrases: number;
  readonly speakers: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly corrections: readonly Correction[];
}
