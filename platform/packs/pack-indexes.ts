import { collectLinks, type Links } from '../../core/lookup/links.ts';
import type { Pack, Speaker } from '../../core/pack/schema.ts';
import { buildPackIndex } from '../../core/search/kept/build.ts';
import { PACK_INDEX_VERSION, type PackIndex } from '../../core/search/kept/pack-index.ts';
import { readRecords } from './chunks.ts';
import { packDatabase } from './database.ts';
import { inSlices } from './turn.ts';

/** Raised with every change of {@link Links}. */
const LINKS_VERSION = 2;

type Indexed = Pick<Pack, 'speakers' | 'statements' | 'phrases'>;

/** What building an index needs to know and to tell. */
export interface IndexOptions {
  /** Speakers of the bundled pack, to whom the pack may point. */
  readonly speakers: readonly Speaker[];
  readonly signal?: AbortSignal;
  /** Told how many of the pack's statements are done. */
  readonly onIndexed?: (statements: number) => void;
}

/**
 * Builds the index of a generation and keeps it with the generation's links, in slices.
 *
 * @throws the signal's reason when it ends the work; {@link DOMException} when the disk refuses
 */
export async function writePackIndex(generation: number, pack: Indexed, options: IndexOptions): Promise<PackIndex> {
  const { speakers, signal, onIndexed } = options;
  const index = await inSlices(buildPackIndex(pack, speakers), {
    ...(signal ? { signal } : {}),
    ...(onIndexed ? { onStep: onIndexed } : {}),
  });
  const database = await packDatabase();
  await database.put('indexes', { generation, index });
  await database.put('links', { generation, version: LINKS_VERSION, ...collectLinks(pack.statements, pack.phrases) });
  return index;
}

/**
 * The index of a generation, as it was kept. One that another version of the extension made, or none, is made anew
 * from the records: that takes as long as an import, once.
 */
export async function readPackIndex(generation: number, speakers: readonly Speaker[]): Promise<PackIndex> {
  const kept = await (await packDatabase()).get('indexes', generation);
  if (kept?.index.version === PACK_INDEX_VERSION) return kept.index;
  return writePackIndex(generation, await readRecords(generation), { speakers });
}

/** The links of a generation, as they were kept, or made anew as {@link readPackIndex} does. */
export async function readPackLinks(generation: number): Promise<Links> {
  const database = await packDatabase();
  const kept = await database.get('links', generation);
  if (kept?.version === LINKS_VERSION) return kept;
  const { statements, phrases } = await readRecords(generation);
  const links = collectLinks(statements, phrases);
  await database.put('links', { generation, version: LINKS_VERSION, ...links });
  return links;
}
