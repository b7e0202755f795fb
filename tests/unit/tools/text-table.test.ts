import { expect, test } from 'vitest';
import { textTable } from '../../../tools/text-table.ts';

test('columns line up, wide characters count as two, long text is cut', () => {
  expect(
    textTable(
      ['words', 'who'],
      [
        ['没有止境', 'Xi'],
        ['a very long sentence', 'B\u00ado'],
        ['', 'C'],
      ],
      [10, 4],
    ),
  ).toBe(['words       who', '──────────  ────', '没有止境    Xi', 'a very lo…  Bo', '            C'].join('\n'));
});
