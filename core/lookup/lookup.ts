import { createLibrary } from '../library.ts';
import { EMPTY_PACK } from '../pack/empty.ts';
import type { RecordOf } from '../pack/lists.ts';
import type { Phrase, Speaker, Statement } from '../pack/schema.ts';
import type { LookedUp, Lookup, RecordSource } from './record-source.ts';

/** Looks up records in several sources, the first of which goes before the others. */
export function createLookup(sources: readonly RecordSource[]): Lookup {
  const read = async <L extends LookedUp>(list: L, ids: Iterable<string>): Promise<RecordOf<L>[]> => {
    const left = new Set(ids);
    const found: RecordOf<L>[] = [];
    for (const source of sources) {
      if (left.size === 0) break;
      for (const record of await source.read(list, [...left])) {
        left.delete(record.id);
        found.push(record);
      }
    }
    return found;
  };
  const linked = async (kind: 'naming' | 'leading', ids: readonly string[]): Promise<string[]> => {
    const links = await Promise.all(sources.map((source) => source.links()));
    return links.flatMap((each) => ids.flatMap((id) => each[kind].get(id) ?? []));
  };

  return {
    async corrections() {
      const links = await Promise.all(sources.map((source) => source.links()));
      return links.flatMap((each) => each.corrections);
    },
    read,
    async libraryAround({ statements: asked = [], phrases: named = [] }) {
      const phrases = await read('phrases', [...named, ...(await linked('leading', asked))]);
      const core = await read('statements', [...asked, ...phrases.flatMap((phrase) => phrase.statements)]);
      const ids = new Set(core.map(({ id }) => id));
      const related = [
        ...core.flatMap(({ relations }) => relations.map(({ id }) => id)),
        ...(await linked('naming', [...ids])),
      ];
      const others = await read(
        'statements',
        related.filter((id) => !ids.has(id)),
      );
      const statements = [...core, ...others];
      const speakers = await read(
        'speakers',
        statements.map(({ speaker }) => speaker),
      );
      return joined(statements, speakers, phrases);
    },
  };
}

function joined(statements: readonly Statement[], speakers: Speaker[], phrases: readonly Phrase[]) {
  const known = new Set(speakers.map(({ id }) => id));
  const spoken = statements.filter(({ speaker }) => known.has(speaker));
  const there = new Set(spoken.map(({ id }) => id));
  return createLibrary([
    {
      ...EMPTY_PACK,
      statements: spoken,
      speakers,
      phrases: phrases.map((phrase) => ({ ...phrase, statements: phrase.statements.filter((id) => there.has(id)) })),
    },
  ]);
}
