import type { KnownIds } from './links.ts';
import { RECORD_LISTS, type RecordList } from './lists.ts';
import type { Refusal } from './pack-reading.ts';
import type { Pack } from './schema.ts';
import { settleLinks } from './settle-links.ts';

/**
 * Brings back, into an update, the records that were refused in it and were good before: a mistake in a new file
 * must not take away what the old one had. A record that the update does not name stays out.
 *
 * @param refused - the refusals of the update, each with its record's id
 * @param known - as in `readPack`: one brought back whose links lead nowhere now is left out again
 */
export function carryOver(update: Pack, before: Pack, refused: readonly Refusal[], known: KnownIds): Pack {
  const lost = new Set(refused.map(({ list, record }) => `${list} ${record}`));
  const lists = RECORD_LISTS.map((list) => [list, withLost(list, update, before, lost)] as const);
  if (lists.every(([list, records]) => records.length === update[list].length)) return update;
  // Each list was made from the list of its own name.
  const records = Object.fromEntries(lists) as unknown as Pick<Pack, RecordList>;
  return { ...update, ...settleLinks(records, known).kept };
}

function withLost(list: RecordList, update: Pack, before: Pack, lost: ReadonlySet<string>) {
  const there = new Set(update[list].map(({ id }) => id));
  const back = before[list].filter(({ id }) => lost.has(`${list} ${id}`) && !there.has(id));
  return [...update[list], ...back];
}
