import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../core/text/paragraphs.ts';

describe('paragraphs of a plain text', () => {
  test.each([
    [
      'empty lines, of all systems',
      'a\nb\n\n c\r\n\r\nd',
      [
        [0, 'a\nb'],
        [6, 'c'],
        [11, 'd'],
      ],
    ],
    ['empty lines at both ends', '\n\na\n\n', [[2, 'a']]],
    [
      'lines of spaces',
      'a\n \t\nb',
      [
        [0, 'a'],
        [5, 'b'],
      ],
    ],
    ['nothing', '', []],
  ] as const)('%s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected.map(([start, words]) => ({ start, text: words })));
  });

  test('stand where they say, and nothing but white space stands between', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\t', '“') });
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, text: words } of paragraphs(text)) {
          expect(text.slice(start, start + words.length)).toBe(words);
          expect(text.slice(at, start).trim()).toBe('');
          at = start + words.length;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
