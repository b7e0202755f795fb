import type { Reason } from '../../core/pack/reasons.ts';
import type { Strings } from '../strings.ts';

/** Why a file or a record was not taken, in the language of the interface. What is quoted of the file stays as it is. */
export function reasonWords(reason: Reason, strings: Pick<Strings, 't'>): string {
  const values = Object.entries(reason.values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : reasonWords(value, strings),
  ]);
  return strings.t(`packs.reason.${reason.code}`, Object.fromEntries(values));
}
