import type { Phrase, Statement } from '../pack/schema.ts';

/** A change of a statement since it was published. */
export interface Correction {
  readonly id: string;
  /** The day of the change, EDTF. */
  readonly date: string;
  readonly change: string;
}

/** What is asked of all records of a pack together: links against their direction, and what was corrected. */
export interface Links {
  /** Ids of the statements that name it in a relation. */
  readonly naming: ReadonlyMap<string, readonly string[]>;
  /** Ids of the phrases that lead to it. */
  readonly leading: ReadonlyMap<string, readonly string[]>;
  /** In the order of the statements. */
  readonly corrections: readonly Correction[];
}

/** The links of records, turned round; `naming` and `leading` are by the id of the statement that they lead to. */
export function collectLinks(statements: Iterable<Statement>, phrases: Iterable<Phrase>): Links {
  const naming = new Map<string, string[]>();
  const leading = new Map<string, string[]>();
  const corrections: Correction[] = [];
  for (const { id, relations, history } of statements) {
    for (const relation of relations) add(naming, relation.id, id);
    for (const { date, change } of history) corrections.push({ id, date, change });
  }
  for (const phrase of phrases) for (const id of phrase.statements) add(leading, id, phrase.id);
  return { naming, leading, corrections };
}

function add(lists: Map<string, string[]>, key: string, value: string) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
