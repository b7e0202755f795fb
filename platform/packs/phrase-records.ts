import { idsInDirectory } from '../../core/lookup/directory.ts';
import { settleOwn } from '../../core/pack/join.ts';
import type { KnownIds } from '../../core/pack/links.ts';
import type { RecordList, RecordOf } from '../../core/pack/lists.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { settleLinks } from '../../core/pack/settle-links.ts';
import type { PhraseRecords } from '../../core/phrases/compile.ts';
import { readRecords, readRows } from './chunks.ts';
import type { KeptPack } from './database.ts';
import { lookupOn, type Shelf } from './kept-packs.ts';

/** Whether the phrase table of the bundled pack is that of all packs: no other one that is on has a phrase. */
export function hasOnlyBundledPhrases({ own, kept }: Pick<Shelf, 'own' | 'kept'>): boolean {
  return (own?.phrases.length ?? 0) === 0 && kept.every(({ counts }) => counts.phrases === 0);
}

/**
 * What the phrase table of all packs that are on is made of, in the order of `withKeptPacks`. Statements stay where they
 * are, but those of a pack that points to others: there all have to be looked at to know which of its phrases lead on.
 *
 * @param bundled - those of the bundled pack
 */
export async function phraseRecordsOn(shelf: Shelf, bundled: PhraseRecords): Promise<PhraseRecords[]> {
  const known = idsInDirectory(shelf.bundled.directory);
  const imported = await Promise.all(shelf.kept.map((pack) => recordsOf(pack, known)));
  const own = shelf.own ? [settleOwn(shelf.own, await pointedTo(shelf.own, shelf))] : [];
  return [bundled, ...own, ...imported];
}

async function recordsOf({ generation, isClosed }: KeptPack, known: KnownIds): Promise<PhraseRecords> {
  if (!isClosed) return settleLinks(await readRecords(generation), known).kept;
  const [terms, companies, phrases] = await Promise.all([
    allOf(generation, 'terms'),
    allOf(generation, 'companies'),
    allOf(generation, 'phrases'),
  ]);
  return { terms, companies, phrases };
}

async function allOf<L extends RecordList>(generation: number, list: L): Promise<RecordOf<L>[]> {
  const all: RecordOf<L>[] = [];
  for await (const records of readRows(generation, list)) all.push(...records);
  return all;
}

/** Those of the ids that own records point to which are there. */
async function pointedTo({ statements, phrases }: Pack, shelf: Shelf): Promise<KnownIds> {
  const { read } = lookupOn({ ...shelf, own: null });
  const linked = statements.flatMap(({ relations, status }) => [
    ...relations.map(({ id }) => id),
    ...(status.kind === 'current' ? [] : [status.by]),
  ]);
  const ids = [...linked, ...phrases.flatMap((phrase) => phrase.statements)];
  const speakers = statements.map(({ speaker }) => speaker);
  return {
    statements: new Set((await read('statements', ids)).map(({ id }) => id)),
    speakers: new Set((await read('speakers', speakers)).map(({ id }) => id)),
    terms: new Set(),
    companies: new Set(),
  };
}
