import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCutter, UNITS_AT_ONCE } from '../../../core/phrases/cut.ts';
import { finish } from '../../../core/phrases/hash.ts';
import { createPlaces } from '../../../core/phrases/places.ts';
import { splitWords } from '../../../core/phrases/words.ts';
import { buildFoldTable } from '../../../core/text/fold.ts';

const fold = buildFoldTable();

/** Words of a block as the scanner sees them. */
function cutWords(pieces: readonly string[]) {
  const cutter = createCutter(fold);
  cutter.begin();
  const places = createPlaces(fold);
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += UNITS_AT_ONCE) {
      const isRoom = cutter.cut(piece.slice(from, from + UNITS_AT_ONCE), places.length() + from);
      expect(isRoom).toBe(true);
    }
    places.add(piece);
  }
  cutter.cut(' ', places.length());
  return Array.from(cutter.hashes.subarray(1, cutter.count()), (hash, i) => {
    const stop = cutter.stops[i + 1] ?? 0;
    return { start: places.start(stop), end: places.end(stop), hash: finish(hash) };
  });
}

test.each([
  ['words and marks', ['No limits, “no-limits”!']],
  ['a word over three pieces', ['parti', 'ti', 'on of']],
  ['a possessive', ['China’s and ’s']],
  ['a possessive over two pieces', ['China’', 's']],
  ['Chinese, with Latin in it', ['中国AI合作', '上不封顶']],
  ['a soft hyphen at the border of two pieces', ['part\u00ad', '\u00adner ']],
  ['ligatures, full width, combining marks', ['ﬁnal Ｎｏ limité', 'ŝ']],
  ['nothing but marks', ['— … ', '']],
])('cuts as splitWords does: %s', (_, pieces) => {
  expect(cutWords(pieces)).toEqual(splitWords(pieces.join(''), fold));
});

const unit = fc.constantFrom(..."aszA’“–…' .-\u2028\u00ad\u200b\u0301中ﬁＮ\ufeffяé\ud83d", 'no', ' limits', '’s ');
const piece = fc.string({ unit, maxLength: 30 });

test('cuts as splitWords does, whatever the pieces', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(cutWords(pieces)).toEqual(splitWords(pieces.join(''), fold));
    }),
    { numRuns: 2_000 },
  );
});

test('says when there is no room for another cut, and never writes beyond its room', () => {
  const cutter = createCutter(fold);
  cutter.begin();
  const text = '中'.repeat(UNITS_AT_ONCE);
  let cuts = 1;
  while (cutter.cut(text, 0)) cuts++;
  expect(cutter.count()).toBe(cuts * UNITS_AT_ONCE + 1);
  expect(cutter.count()).toBeLessThanOrEqual(cutter.hashes.length);
});
