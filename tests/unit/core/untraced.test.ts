import { expect, test } from 'vitest';
import { type UntracedQuotation, untracedFor } from '../../../core/untraced.ts';

const QUOTATION: UntracedQuotation = {
  id: 'a',
  text: 'Gardens are for those who walk in them; walls are for those who never came to see one.',
  lang: 'en',
  seenOn: 'A page',
  url: 'https://example.org/',
};

test.each([
  ['all of it', QUOTATION.text, true],
  ['a piece, in other marks and case', '“gardens ARE for those, who walk”', true],
  [
    'a longer piece that goes on otherwise',
    'walls are for those who never came to see, he said, a garden at all',
    true,
  ],
  ['words that stand apart in it', 'Gardens are for those who never came', false],
  ['few words, which may stand anywhere', 'are for those who', false],
  ['half a word', 'ardens are for those who walk', false],
  ['nothing', '', false],
])('%s', (_name, words, isFound) => {
  expect(untracedFor([QUOTATION], words)).toBe(isFound ? QUOTATION : null);
});
