import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../core/quotations/inflection.ts';
import { splitWords, WORD_MARK } from '../../../core/quotations/words.ts';

const keys = (text: string): string => splitWords(text).keys.join(' ');

describe('words are compared as', () => {
  test.each([
    ['Russia’s NON‑alliance', "russia 's non alliance"],
    ["We don't, can't and won't", 'we do not can not and will not'],
    ['cannot', 'can not'],
    ['the U.S. and the US', 'the us and the us'],
    ['five per\u00adcent, 80%, 1,000', '5 percent 80 percent 1000'],
    ['defence neighbourhood recognised travelling', 'defense neighborhood recognised traveling'],
    ['filled is not filed', 'filled is not filed'],
    ['[T]he respect[ed] man', 'the respected man'],
    ['Zażółć ЁЛКА', 'zazołc елка'],
    ['不結盟，不對抗', '不 结 盟 不 对 抗'],
    ["l'Ukraine n'est pas", 'l ukraine n est pas'],
    ['', ''],
    ['… — !', ''],
  ])('%s', (text, expected) => {
    expect(keys(text)).toBe(expected);
  });
});

describe('marks', () => {
  const marked = (text: string, mark: number): string[] => {
    const words = splitWords(text);
    return words.keys.filter((_, i) => ((words.marks[i] ?? 0) & mark) !== 0);
  };

  test.each([
    ['One. But! Why? Now', ['but', 'why', 'now']],
    ['Mr. Wang met Dr. Li in the U.S. capital at 10 a.m. today', []],
    ['一。二！三', ['二', '三']],
  ])('sentences of “%s”', (text, expected) => {
    expect(marked(text, WORD_MARK.startsSentence)).toEqual(expected);
  });

  test.each([
    ['one … two', ['2']],
    ['one [...] two', ['2']],
    ['one . . . two', ['2']],
    ['中方……合作', ['合']],
  ])('omission in “%s”', (text, expected) => {
    expect(marked(text, WORD_MARK.afterEllipsis)).toEqual(expected);
  });

  test('brackets', () => {
    expect(marked('they [the Chinese] said (in part) so', WORD_MARK.bracketed)).toEqual([
      'the',
      'chinese',
      'in',
      'part',
    ]);
  });
});

describe('stems', () => {
  test.each([
    ['supports', 'supported'],
    ['supporting', 'support'],
    ['countries', 'country'],
    ['stopped', 'stop'],
    ['makes', 'made'],
    ['crises', 'crisis'],
    ['сторон', 'стороны'],
    ['россия', 'россии'],
  ])('%s is a form of %s', (first, second) => {
    expect(stemOf(first)).toBe(stemOf(second));
  });

  test.each([
    ['limit', 'limitless'],
    ['nation', 'national'],
    ['ally', 'alliance'],
    ['war', 'warm'],
  ])('%s is no form of %s', (first, second) => {
    expect(stemOf(first)).not.toBe(stemOf(second));
  });
});
