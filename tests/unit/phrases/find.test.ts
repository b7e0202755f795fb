import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseRecords } from '../../../core/phrases/compile.ts';
import { findInText } from '../../../core/phrases/find-in-text.ts';
import { openTable } from '../../../core/phrases/table.ts';

const example = [{ text: '–' }];
const records: PhraseRecords = {
  terms: [
    { id: 'china', words: { en: ['China', 'Chinese', 'Beijing', 'Xi'], zh: ['中国', '中'] } },
    { id: 'russia', words: { en: ['Russia(n|ns)', 'Moscow', 'Putin'], zh: ['俄罗斯', '俄'] } },
    { id: 'limitless', words: { en: ['no limit(s)', 'without limits', 'boundless'] } },
    { id: 'bond', words: { en: ['partnership(s)', 'friendship'] } },
    { id: 'card', words: { en: ['credit card(s)'] } },
  ],
  companies: [
    {
      id: 'china-russia',
      needs: [
        [
          { any: ['china'], within: 'near' },
          { any: ['russia'], within: 'near' },
        ],
      ],
      unless: [{ any: ['card'], within: 'sentence' }],
    },
  ],
  phrases: [
    {
      id: 'no-limits',
      label: 'No limits',
      kind: 'press-coinage',
      company: 'china-russia',
      forms: { en: ['{limitless} ~2 {bond}', '{bond} ~6 {limitless}'] },
      statements: ['s'],
      matches: example,
      mustNotMatch: [],
    },
    {
      id: 'rock-solid',
      label: 'Rock solid',
      kind: 'verbatim',
      forms: { en: ['solid as [a] rock'], zh: ['坚如磐石'] },
      statements: ['s'],
      matches: example,
      mustNotMatch: [],
    },
    {
      id: 'svo',
      label: 'SVO',
      kind: 'verbatim',
      forms: { en: [{ form: 'SVO', exactCase: true }] },
      statements: ['s'],
      matches: example,
      mustNotMatch: [],
    },
    {
      id: 'against-curbs',
      label: 'Against curbs',
      kind: 'translation',
      forms: {
        en: [{ form: 'rejects ~6 curbs', oneClause: true }],
        zh: [{ form: '反对 ~8 制裁', oneClause: true }],
      },
      statements: ['s'],
      matches: example,
      mustNotMatch: [],
    },
  ],
};

const compiled = compilePhrases([records]);
const table = openTable(compiled.buffer);
const find = (text: string, title?: string) =>
  findInText(table, text, title).map((hit) => `${records.phrases[hit.phrase]?.id}: ${text.slice(hit.start, hit.end)}`);

describe('finding phrases in text', () => {
  it('compiles without a fault', () => expect(compiled.faults).toEqual([]));

  it.each([
    ['straight', 'China and Russia hail a "no limits" partnership.', 'no-limits: "no limits" partnership'],
    [
      'word between',
      'China and Russia: “no limits” strategic partnership',
      'no-limits: “no limits” strategic partnership',
    ],
    ['possessive', "Russia's no-limits partnership with China", 'no-limits: no-limits partnership'],
    [
      'noun first',
      'The friendship of Russia and China knows no limits.',
      'no-limits: friendship of Russia and China knows no limits',
    ],
    [
      'soft hyphens',
      'China, Russia: a no li\u00admits part\u00adner\u00adship',
      'no-limits: no li\u00admits part\u00adner\u00adship',
    ],
    ['in the next sentence', 'A boundless friendship. So said Xi to Putin.', 'no-limits: boundless friendship'],
    ['no company needed', 'Their bond is as solid as a rock.', 'rock-solid: solid as a rock'],
    ['Chinese', '两国友谊坚如磐石。', 'rock-solid: 坚如磐石'],
    ['capitals', 'Veterans of the SVO met.', 'svo: SVO'],
    ['one Chinese clause', '习近平反对“非法”、任意的制裁。', 'against-curbs: 反对“非法”、任意的制裁'],
    ['one clause', 'Xi rejects well-meant 1,500 curbs.', 'against-curbs: rejects well-meant 1,500 curbs'],
  ])('finds %s', (_, text, expected) => expect(find(text)).toEqual([expected]));

  it.each([
    ['without company', 'A no limits partnership, says the bank.'],
    ['ruled out', 'China and Russia share a no limits partnership for a credit card.'],
    ['across paragraphs', 'China and Russia have no\n\nlimits partnership.'],
    ['across sentences', 'China and Russia know no limits. Partnership is another matter.'],
    ['small letters', 'an svo language'],
    ['across a comma', 'Xi rejects the war, but curbs followed.'],
    ['across a dash', 'Xi rejects the war – curbs followed.'],
    ['across a hyphen between spaces', 'Xi rejects the war - curbs followed.'],
    ['across a bracket', 'Xi rejects the war (curbs followed).'],
    ['across a full-width comma', '习近平反对战争，制裁随后而来。'],
    ['across a full-width semicolon', '习近平反对战争；制裁随后而来。'],
    ['across a full-width colon', '他们反对战争：制裁随后而来。'],
    ['across a full-width bracket', '他们反对战争（制裁随后而来）。'],
    ['across a comma without a space', '他们反对战争,制裁随后而来。'],
  ])('leaves alone: %s', (_, text) => expect(find(text)).toEqual([]));

  it('takes company from the title, where nothing is searched', () => {
    expect(find('The no limits partnership held.', 'Xi meets Putin: boundless friendship')).toEqual([
      'no-limits: no limits partnership',
    ]);
  });
});

it('finds each phrase of a book in one paragraph', () => {
  const sentence = 'China and Russia praised their boundless partnership. ';
  const hits = findInText(table, sentence.repeat(4000), '');
  expect(hits).toHaveLength(4000);
  expect(hits.every(({ start }, i) => start === i * sentence.length + sentence.indexOf('boundless'))).toBe(true);
});
