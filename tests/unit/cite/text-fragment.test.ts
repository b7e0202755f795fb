import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceAtWords } from '../../../core/cite/text-fragment.ts';

const page = 'https://example.org/a';

describe('address of the source at the words', () => {
  test.each([
    ['short words whole', 'no limits', `${page}#:~:text=no%20limits`],
    [
      'long words by their ends',
      'Friendship between the two States has no limits, there are no forbidden areas of cooperation',
      `${page}#:~:text=Friendship%20between%20the%20two,forbidden%20areas%20of%20cooperation`,
    ],
    ['up to a cut', 'no limits … none at all', `${page}#:~:text=no%20limits`],
    ['signs of the syntax', 'win-win, A & B', `${page}#:~:text=win%2Dwin%2C%20A%20%26%20B`],
    ['nothing to name', '…', page],
  ])('%s', (_name, words, address) => {
    expect(sourceAtWords(page, words)).toBe(address);
  });

  test('an address that has a fragment keeps it', () => {
    expect(sourceAtWords(`${page}#top`, 'no limits')).toBe(`${page}#top:~:text=no%20limits`);
  });

  test('Chinese, which has no spaces', () => {
    const words = '中俄互信上不封顶,战略合作不设禁区,世代友好没有止境。中俄互信上不封顶,战略合作不设禁区。';
    const ends = [words.slice(0, 12), words.slice(-12)].map(encodeURIComponent);
    expect(sourceAtWords(page, words)).toBe(`${page}#:~:text=${ends.join()}`);
  });

  test('words never add to the address what a browser would read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const address = sourceAtWords(page, words.toWellFormed());
        expect(address.startsWith(page)).toBe(true);
        expect(address.slice(page.length)).toMatch(/^(?:#:~:text=[^\s#<>"&-]+)?$/);
      }),
    );
  });
});
