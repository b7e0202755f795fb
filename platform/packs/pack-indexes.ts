import type { Pack, Speaker } from '../../core/pack/schema.ts';
import { buildPackIndex } from '../../core/search/kept/build.ts';
import { PACK_INDEX_VERSION, type PackIndex } from '../../core/search/kept/pack-index.ts';
import { readRecords } from './chunks.ts';
import { packDatabase } from './database.ts';
import { inSlices } from './turn.ts';

type Indexed = Pick<Pack, 'speakers' | 'statements' | 'phrases'>;

export interface IndexOptions {
  /** Speakers of the bundled pack, to whom the pack may point. */
  readonly speakers: readonly Speaker[];
  readonly signal?: AbortSignal;
  /** Told how many of the pack's statements are done. */
  readonly onIndexed?: (statements: number) => void;
}

/**
 * Builds the index of a generation and keeps it, in slices.
 *
 * @throws the signal's reason when it ends the work; {@link DOMException} when the disk refuses
 */
export async function writePackIndex(generation: number, pack: Indexed, options: IndexOptions): Promise<PackIndex> {
  const { speakers, signal, onIndexed } = options;
  const index = await inSlices(buildPackIndex(pack, speakers), {
    ...(signal ? { signal } : {}),
    ...(onIndexed ? { onStep: onIndexed } : {}),
  });
  await (await packDatabase()).put('indexes', { generation, index });
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
