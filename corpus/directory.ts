import { Buffer } from 'node:buffer';
import type { Directory, Place } from '../core/lookup/directory.ts';
import { collectLinks } from '../core/lookup/links.ts';
import type { Pack } from '../core/pack/schema.ts';

/**
 * Writes down what stands where in the file of a pack.
 *
 * @param text - the file, as `serialisePack` wrote it
 * @throws {Error} when a record does not stand in the text as it stands in the pack: the two do not belong together
 */
export function directoryOf(pack: Pack, text: string, tableVersion: string): Directory {
  const placesOf = createFinder(text);
  const { naming, leading, corrections } = collectLinks(pack.statements, pack.phrases);
  return {
    tableVersion,
    // In the order of the lists in the file, which is read through once.
    places: {
      speakers: placesOf('speakers', pack.speakers),
      statements: placesOf('statements', pack.statements),
      phrases: placesOf('phrases', pack.phrases),
    },
    naming: Object.fromEntries(naming),
    leading: Object.fromEntries(leading),
    corrections,
  };
}

function createFinder(text: string) {
  return (list: string, records: readonly { readonly id: string }[]): Place[] => {
    let from = text.indexOf(`"${list}":[`);
    let bytes = Buffer.byteLength(text.slice(0, from));
    return records.map((record) => {
      const json = JSON.stringify(record);
      const at = text.indexOf(json, from);
      if (at === -1) throw new Error(`directory: ${list} ${record.id} does not stand in the file of the pack`);
      const start = bytes + Buffer.byteLength(text.slice(from, at));
      from = at + json.length;
      bytes = start + Buffer.byteLength(json);
      return [record.id, start, bytes];
    });
  };
}
