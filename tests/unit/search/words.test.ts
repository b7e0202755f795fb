import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitSpans, runSpans } from '../../../core/search/passage.ts';
import { foldWord, queryWords, wordsOf } from '../../../core/search/words.ts';

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
