import { choosePart } from '../../core/pack/choose.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { writePack } from '../../core/pack/write-pack.ts';
import { nextTurn } from './turn.ts';

/** A file to be saved by the person. */
export interface PackFile {
  readonly name: string;
  readonly content: Blob;
}

/** Pieces of text after which the page gets its turn. */
const PIECES_PER_TURN = 5;

/**
 * A pack as a file that imports again to the same.
 *
 * @param chosen - ids of the statements to take along with what they need; all of the pack when left out
 */
export async function exportPack(pack: Pack, chosen?: ReadonlySet<string>): Promise<PackFile> {
  const part = chosen ? choosePart(pack, chosen) : pack;
  const pieces: Blob[] = [];
  let texts: string[] = [];
  // A blob may lie on disk, a list of strings lies in memory.
  for (const piece of writePack(part)) {
    texts.push(piece);
    if (texts.length < PIECES_PER_TURN) continue;
    pieces.push(new Blob(texts));
    texts = [];
    await nextTurn();
  }
  return {
    name: `${part.id.replaceAll(/[/.]/g, '-')}-${part.version}.json`,
    content: new Blob([...pieces, ...texts], { type: 'application/json' }),
  };
}
