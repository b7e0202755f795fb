import type { RecordList } from './lists.ts';
import type { Pack } from './schema.ts';

/**
 * Whether no record of a checked pack points outside of it. Nothing that happens to other packs can break the links of
 * such a pack, so they need not be looked at again.
 */
export function isClosed(pack: Pick<Pack, RecordList>): boolean {
  const statements = new Set(pack.statements.map(({ id }) => id));
  const speakers = new Set(pack.speakers.map(({ id }) => id));
  return (
    pack.speakers.every(({ members = [] }) => members.every((id) => speakers.has(id))) &&
    pack.statements.every(
      ({ speaker, relations, status }) =>
        speakers.has(speaker) &&
        relations.every(({ id }) => statements.has(id)) &&
        (status.kind === 'current' || statements.has(status.by)),
    ) &&
    pack.phrases.every((phrase) => phrase.statements.every((id) => statements.has(id)))
  );
}
