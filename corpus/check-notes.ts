import type { FieldFault } from '../core/pack/links.ts';
import type { Statement } from '../core/pack/schema.ts';

/** A note is read by people, to whom the id of a record says nothing; what belongs together is told by `relations`. */
export function notesThatNameIds({ note }: Statement, ids: ReadonlySet<string>): FieldFault[] {
  const named = note?.match(/\d{4}-\d\d-\d\d-[a-z\d-]*[a-z\d]/g)?.find((id) => ids.has(id));
  return named === undefined ? [] : [{ field: 'note', expected: `words for a reader instead of the id “${named}”` }];
}
