import { expect, test } from 'vitest';
import { buildFoldTable, IGNORED, SEPARATOR, TABLE_SIZE } from '../../../core/text/fold.ts';

const SOFT_HYPHEN = 0xad;

/** The rule as `fold.ts` states it, asked of the Unicode data of the engine that runs this test. */
function foldedByUnicode(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit === SOFT_HYPHEN || /^\p{M}$/u.test(char)) return IGNORED;
  if (!/^[\p{L}\p{Nd}]$/u.test(char)) return SEPARATOR;
  return char.toLowerCase().normalize('NFD').toLowerCase().charCodeAt(0);
}

test('the table says of each code unit what Unicode says', () => {
  const units = Array.from({ length: TABLE_SIZE }, (_, unit) => unit);
  const shown = (folds: readonly number[]) =>
    folds.map((fold, unit) => `U+${unit.toString(16)} → U+${fold.toString(16)}`);
  expect(shown([...buildFoldTable()])).toEqual(shown(units.map(foldedByUnicode)));
});
