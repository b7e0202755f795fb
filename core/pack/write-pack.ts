import { RECORD_LISTS } from './lists.ts';
import type { Pack } from './schema.ts';

/** Records in one piece of text. */
const PIECE_RECORDS = 200;

/**
 * A pack as the text of a file, piece by piece, one record to a line, so that a large one is written without holding
 * its text twice and two versions can be compared by any tool for lines.
 *
 * `readPack` of the joined pieces gives the same pack.
 */
export function* writePack(pack: Pack): Generator<string> {
  const lists: ReadonlySet<string> = new Set(RECORD_LISTS);
  const head = Object.entries(pack).filter(([field, value]) => !lists.has(field) && value !== undefined);
  yield `{\n${head.map(([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`).join(',\n')}`;
  for (const list of RECORD_LISTS) {
    yield `,\n${JSON.stringify(list)}: [`;
    const records = pack[list];
    for (let at = 0; at < records.length; at += PIECE_RECORDS) {
      const lines = records.slice(at, at + PIECE_RECORDS).map((record) => `\n${JSON.stringify(record)}`);
      yield `${at > 0 ? ',' : ''}${lines.join(',')}`;
    }
    yield records.length > 0 ? '\n]' : ']';
  }
  yield '\n}\n';
}
