import { joinPacks } from '../../core/pack/join.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { ownPack } from './own.ts';
import { loadPacksThatAreOn } from './store.ts';

/**
 * All packs that make up the library: the bundled one, a person's own records, the imported ones that are on.
 *
 * @param onFault - told when the kept packs cannot be read; the bundled pack serves for this run, what is kept stays
 */
export async function withKeptPacks(bundled: Pack, onFault: (fault: unknown) => void): Promise<Pack[]> {
  try {
    const [imported, own] = await Promise.all([
      loadPacksThatAreOn(),
      ownPack({ title: 'Own statements', publisher: 'Own' }),
    ]);
    return joinPacks(bundled, imported, own);
  } catch (fault) {
    onFault(fault);
    return [bundled];
  }
}
