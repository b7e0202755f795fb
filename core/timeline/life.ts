import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Phrase, Statement } from '../pack/schema.ts';
import type { RelationKind, TimeNeighbour } from './in-time.ts';

/** A statement as one point of a timeline. */
export interface TimelineEntry extends TimeNeighbour {
  /** What it is in the life that is shown; null where it is one among others. */
  readonly part: 'first' | 'last' | 'only' | null;
}

/**
 * A phrase's life: every statement it leads to, and those that answer or reject one of them, in order of time.
 *
 * “First” and “last” speak of this library only, and a rejection is no use of the phrase, so it is neither.
 */
export function lifeOf(library: Library, phrase: Phrase): TimelineEntry[] {
  const uses = new Set(phrase.statements);
  const answering = [...library.statements.values()].filter(
    ({ id, relations }) => !uses.has(id) && relations.some((relation) => uses.has(relation.id)),
  );
  const used = phrase.statements.flatMap((id) => library.statements.get(id) ?? []);
  const relation = (statement: Statement) => statement.relations.find(({ id }) => uses.has(id))?.kind ?? null;
  const entries = timelineOf(library, [...used, ...answering], relation);
  return withEnds(entries, ({ id, relation: kind }) => uses.has(id) && kind !== 'rejects');
}

/** Statements as points of a timeline, in order of time. */
export function timelineOf(
  library: Pick<Library, 'speakers'>,
  statements: Iterable<Statement>,
  relation: (statement: Statement) => RelationKind | null = () => null,
): TimelineEntry[] {
  return [...statements]
    .sort((a, b) => compareEdtf(a.date, b.date))
    .flatMap((statement) => {
      const speaker = library.speakers.get(statement.speaker);
      const { id, date, text, lang } = statement;
      return speaker ? [{ id, date, text, lang, speaker, relation: relation(statement), part: null }] : [];
    });
}

function withEnds(entries: readonly TimelineEntry[], isUse: (entry: TimelineEntry) => boolean): TimelineEntry[] {
  const first = entries.find(isUse);
  const last = entries.findLast(isUse);
  return entries.map((entry) => {
    if (entry === first) return { ...entry, part: first === last ? 'only' : 'first' };
    return entry === last ? { ...entry, part: 'last' } : entry;
  });
}
