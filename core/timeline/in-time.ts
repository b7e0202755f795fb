import { compareEdtf } from '../edtf.ts';
import type { Library } from '../library.ts';
import type { Speaker, Statement } from '../pack/schema.ts';

/** How a statement stands to an earlier one. */
export type RelationKind = Statement['relations'][number]['kind'];

/** One line before or after a statement: enough to be read and to be opened. */
export interface TimeNeighbour {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly lang: string;
  readonly speaker: Speaker;
  /** How the later of the two relates to the earlier one, where the record says so. */
  readonly relation: RelationKind | null;
}

/** The neighbours of a statement in time. */
export interface InTime {
  readonly before: TimeNeighbour | null;
  readonly after: TimeNeighbour | null;
}

/**
 * The statement's place in time: the nearest one before and the nearest one after.
 *
 * A recorded relation goes before mere closeness; otherwise neighbours are statements that one phrase leads to.
 *
 * @param phrase - id; only this phrase's statements count. Without it, those of every phrase that leads here
 * @returns nulls for a statement that nothing is joined to, and for an id the library does not hold
 */
export function inTime(library: Library, id: string, phrase?: string): InTime {
  const here = library.statements.get(id);
  if (!here) return { before: null, after: null };
  const related = relationsOf(library, here);
  const earlier = (other: Statement) => compareEdtf(other.date, here.date) < 0;
  const later = (other: Statement) => compareEdtf(other.date, here.date) > 0;
  const joined = statementsOf(library, [...related.keys()]);
  const alike = statementsOf(library, alikeIds(library, id, phrase));
  const before = nearest(joined.filter(earlier), 'last') ?? nearest(alike.filter(earlier), 'last');
  const after = nearest(joined.filter(later), 'first') ?? nearest(alike.filter(later), 'first');
  return { before: neighbour(library, before, related), after: neighbour(library, after, related) };
}

/** Ids of all statements that name this one or are named by it, with the kind; its own word goes first. */
export function relationsOf(library: Library, statement: Statement): Map<string, RelationKind> {
  const related = new Map<string, RelationKind>(statement.relations.map(({ id, kind }) => [id, kind]));
  for (const other of library.statements.values()) {
    const back = other.relations.find((relation) => relation.id === statement.id);
    if (back && !related.has(other.id)) related.set(other.id, back.kind);
  }
  return related;
}

function alikeIds(library: Library, id: string, phrase: string | undefined): string[] {
  const leading = library.phrasesOf(id).filter((each) => phrase === undefined || each.id === phrase);
  return [...new Set(leading.flatMap((each) => each.statements))].filter((other) => other !== id);
}

function statementsOf(library: Library, ids: readonly string[]): Statement[] {
  return ids.flatMap((id) => library.statements.get(id) ?? []).sort((a, b) => compareEdtf(a.date, b.date));
}

function nearest(inOrder: readonly Statement[], end: 'first' | 'last'): Statement | undefined {
  return end === 'first' ? inOrder[0] : inOrder.at(-1);
}

function neighbour(
  library: Library,
  statement: Statement | undefined,
  related: ReadonlyMap<string, RelationKind>,
): TimeNeighbour | null {
  const speaker = statement && library.speakers.get(statement.speaker);
  if (!speaker) return null;
  const { id, date, text, lang } = statement;
  return { id, date, text, lang, speaker, relation: related.get(id) ?? null };
}
