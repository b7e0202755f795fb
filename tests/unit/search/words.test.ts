import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitSpans, runSpans } from '../../../core/search/passage.ts';
import { foldWord, isUnspaced, queryWords, wordsOf } from '../../../core/search/words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('words of a text', () => {
  test.each([
    ['No-limits “partnership”', ['no', 'limits', 'partnership']],
    ['People’s Republic', ['peoples', 'republic']],
    ['Qín Gāng', ['qin', 'gang']],
    ['ｗｉｄｅ', ['wide']],
    ['дружба всё', ['дружба', 'все']],
    ['没有止境', ['没有', '有止', '止境', '境']],
    ['合作沒有禁區', ['合作', '作没', '没有', '有禁', '禁区', '区']],
    ['2022年2月', ['2022', '年', '2', '月']],
    ['—', []],
  ])('%s', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test('a typed run does not ask for its last character alone', () => {
    expect(queryWords('止境').map((word) => word.folded)).toEqual(['止境']);
    expect(queryWords('境').map((word) => word.folded)).toEqual(['境']);
  });

  test('each word stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(foldWord(text.slice(word.start, word.end))).toBe(word.folded);
      }),
    );
  });
});

describe('words of plain letters take a shorter way', () => {
  // The rule by itself, for all scripts alike: what the shorter way must come to.
  const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
  const LETTER = `[[\\p{L}\\p{N}\\p{M}]--${UNSPACED}]`;
  const RULE = new RegExp(`${LETTER}(?:['’]?${LETTER})*`, 'gv');
  const letters = fc.constantFrom(..."azAZ09éß\u0301ж\u200b’'’“”-–., 中ー😀𝔘".split(/(?=[\0-\uffff])/u));

  test('which leads to the same words', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 14 }).map((list) => list.join('')),
        (text) => {
          const spaced = wordsOf(text).filter(({ start, end }) => !isUnspaced(text.slice(start, end)));
          const expected = [...text.matchAll(RULE)].filter(([word]) => foldWord(word) !== '');
          expect(spaced.map(({ start, end }) => text.slice(start, end))).toEqual(expected.map(([word]) => word));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('marks', () => {
  test.each([
    ['words one by one', 'no limits, no zones', ['no'], ['no', 'no']],
    ['pairs of characters join', '世代友好没有止境', ['没有', '有止', '止境'], ['没有止境']],
    ['one character stands alone', '中俄友好', ['俄'], ['俄']],
  ])('%s', (_name, text, terms, marked) => {
    expect(hitSpans(text, new Set(terms)).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });

  test('a run is one mark from its first word to its last', () => {
    const text = 'There are no “limits”; no end of limits.';
    expect(runSpans(text, ['no', 'limits']).map(({ start, end }) => text.slice(start, end))).toEqual(['no “limits']);
  });
});
