import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../core/pack/schema.ts';
import { absentWords, sharedWords, wordingsPrinted } from '../../../core/shared-words.ts';

const statement: Statement = {
  id: '2022-02-04-joint-statement-no-limits',
  text: "Friendship between the two States has no limits, there are no ''forbidden'' areas of cooperation",
  lang: 'en',
  form: 'whole',
  textStatus: 'official-translation',
  original: { lang: 'ru', text: 'Дружба между двумя государствами не имеет границ' },
  variants: [{ text: '两国友好没有止境，合作没有禁区', by: 'Xinhua', lang: 'zh' }],
  speaker: 'joint-statement',
  role: 'Joint statement',
  body: 'Heads of state',
  country: ['CN', 'RU'],
  date: '2022-02-04',
  dateKind: 'said',
  occasion: 'Visit',
  source: { title: 'Joint statement', publisher: 'Kremlin', kind: 'primary' },
  evidence: [{ url: 'https://example.org/', kind: 'primary', seen: 'has no limits' }],
  status: { kind: 'current' },
  relations: [],
  topics: [],
  licence: 'public',
  history: [],
};

const marked = (printed: string, text: string) =>
  sharedWords(printed, text).map(({ start, end }) => text.slice(start, end));

describe('words shared with the source', () => {
  test.each([
    ['the very words', '“no limits” partnership', statement.text, ['no limits']],
    ['other endings', 'limit', statement.text, ['limits']],
    ['soft hyphens in print', 'forbid\u00adden areas', statement.text, ['forbidden areas']],
    ['small words alone are none', 'of the', 'areas of the States', []],
    ['Russian endings', 'дружбу без границы', 'Дружба между двумя государствами не имеет границ', ['Дружба', 'границ']],
    ['Chinese, in pairs of characters', '合作没有上限', '两国友好没有止境，合作没有禁区', ['没有', '合作没有']],
    ['another script shares nothing', '没有上限', statement.text, []],
  ])('%s', (_, printed, text, words) => {
    const found = marked(printed, text).map((each) => each.replaceAll("''", ''));
    expect(found).toEqual(words);
  });
});

describe('words that the source does not have', () => {
  test.each([
    ['a word of the press', '“no limits” partnership', 'en', ['partnership']],
    ['all words there', 'no limits', 'en-GB', []],
    ['by the wording of another language', 'безграничное партнёрство', 'ru', ['безграничное', 'партнёрство']],
    ['by a variant', '合作没有禁区', 'zh-Hans', []],
    ['no wording in the language of the page', 'grenzenlose Freundschaft', 'de', null],
    ['the page does not say its language', 'no limits friendship', '', []],
    ['the words are in another script than the page says', '没有上限', 'en', null],
  ])('%s', (_, printed, lang, words) => {
    expect(absentWords(printed, lang, statement)).toEqual(words);
  });
});

describe('wordings that a printed phrase has', () => {
  const ABSENT = ['no limits partnership', 'limit'];
  test.each([
    ['quotation marks between', '“no limits” partnership', ['no limits partnership']],
    ['a hyphen, a soft hyphen, capitals', 'No-Limits part\u00adnership', ['no limits partnership']],
    ['more words around', 'their “no limits” partnership with Russia', ['no limits partnership']],
    ['another order', 'partnership with no limits', []],
    ['a word between', '“no limits” strategic partnership', []],
    ['whole words only', 'no limits', []],
  ])('%s', (_, printed, wordings) => {
    expect(wordingsPrinted(printed, ABSENT)).toEqual(wordings);
  });
});
