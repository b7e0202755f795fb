import { expect, test } from 'vitest';
import { buildPackIndexAtOnce } from '../../../core/search/kept/build.ts';
import { type IndexParts, indexFromParts, indexParts } from '../../../core/search/kept/index-file.ts';
import { PACK_INDEX_VERSION } from '../../../core/search/kept/pack-index.ts';
import { ADA, BORIS, phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const PACK = examplePack({
  speakers: [ADA, BORIS],
  statements: [
    statement({ id: 'garden', text: 'Our garden has no walls.', date: '2021-05-04', topics: ['gardens'] }),
    statement({
      id: 'friendship',
      text: 'Friendship without an end.',
      original: { lang: 'zh', text: '世代友好没有止境。' },
      textStatus: 'official-translation',
      date: '2022-01-27',
      speaker: BORIS.id,
    }),
  ],
  phrases: [phrase('no-walls', ['garden'], 'a garden without walls')],
});
const index = buildPackIndexAtOnce(PACK);

/** As a file keeps them: the head as JSON, the numbers as bytes that begin anywhere. */
function throughFile({ head, numbers }: IndexParts): IndexParts {
  const moved = new Uint8Array(numbers.length + 8).subarray(8);
  moved.set(numbers);
  return { head: JSON.parse(JSON.stringify(head)), numbers: moved };
}

test('an index is the same after a journey through its file', () => {
  expect(indexFromParts(throughFile(indexParts(index)))).toEqual(index);
});

test('so is that of an empty pack', () => {
  const empty = buildPackIndexAtOnce(examplePack({ speakers: [], statements: [], phrases: [] }));
  expect(indexFromParts(throughFile(indexParts(empty)))).toEqual(empty);
});

test('the same pack gives the same bytes', () => {
  const [one, other] = [index, buildPackIndexAtOnce(structuredClone(PACK))].map(indexParts);
  expect(JSON.stringify(other?.head)).toBe(JSON.stringify(one?.head));
  expect(other?.numbers).toEqual(one?.numbers);
});

test('a file of another version is refused', () => {
  const { head, numbers } = indexParts(index);
  expect(indexFromParts({ head: { ...head, version: PACK_INDEX_VERSION + 1 }, numbers })).toBeNull();
});
