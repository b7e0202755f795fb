import type { Phrase, Statement } from '../pack/schema.ts';

/** Links against their direction, by the id of the statement that they lead to. */
export interface Links {
  /** Ids of the statements that name it in a relation. */
  readonly naming: ReadonlyMap<string, readonly string[]>;
  /** Ids of the phrases that lead to it. */
  readonly leading: ReadonlyMap<string, readonly string[]>;
}

/** The links of records, turned round. */
export function collectLinks(statements: Iterable<Statement>, phrases: Iterable<Phrase>): Links {
  const naming = new Map<string, string[]>();
  const leading = new Map<string, string[]>();
  for (const { id, relations } of statements) for (const relation of relations) add(naming, relation.id, id);
  for (const phrase of phrases) for (const id of phrase.statements) add(leading, id, phrase.id);
  return { naming, leading };
}

function add(lists: Map<string, string[]>, key: string, value: string) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
