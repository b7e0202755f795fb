import { type Finding, type Hunk, type HunkRule, hasMark } from '../hunks.ts';
import { isSmallIn } from '../word-classes.ts';
import { WORD_MARK } from '../words.ts';
import type { RuleTable } from './rule.ts';
import { AP_QUOTATIONS, GUARDIAN_QUOTES, WIKIMEDIA_MINIMAL, WSJ_QUOTATIONS } from './sources.ts';

// Swapping one plain negation for another ("no alliance", "non-alliance") keeps the sense.
const PLAIN_NEGATION = new Set(['not', 'no', 'non', 'nor', 'neither', '不', '无', '非', '没', '未', 'не', 'нет', 'ни']);

/**
 * A whole sentence of which the source has no word. What it denies or asks for is no change of what the source says.
 */
export const ownSentence: HunkRule = (hunk, sides) => {
  const from = hunk.page.find((word) => word === 0 || hasMark(sides.page, word, WORD_MARK.startsSentence));
  const next = (word: number): number => {
    let end = word + 1;
    while (end < sides.page.keys.length && !hasMark(sides.page, end, WORD_MARK.startsSentence)) end += 1;
    return end;
  };
  if (from === undefined || next(from) > hunk.pageTo || sides.page.keys.length === next(0)) return [];
  let to = next(from);
  while (to < hunk.pageTo && next(to) <= hunk.pageTo) to = next(to);
  const page = hunk.page.filter((word) => word >= from && word < to);
  hunk.page = hunk.page.filter((word) => !page.includes(word));
  return [{ kind: 'inserted', gravity: 'content', page, source: [] }];
};

/** Function words that differ: the quotation is close, not the same. */
export const smallWords: HunkRule = (hunk, sides) => {
  const isSmall = (keys: readonly string[], word: number): boolean =>
    isSmallIn(keys, word) || PLAIN_NEGATION.has(keys[word] ?? '');
  const pageSmall = hunk.page.every((word) => isSmall(sides.page.keys, word));
  const sourceSmall = hunk.source.every((word) => isSmall(sides.source.keys, word));
  return pageSmall && sourceSmall ? takeRest(hunk, 'small') : [];
};

/** What no other rule explains: words added, left out or replaced. */
export const otherWords: HunkRule = (hunk) => takeRest(hunk, 'content');

function takeRest(hunk: Hunk, gravity: Finding['gravity']): Finding[] {
  const { page, source } = hunk;
  if (page.length + source.length === 0) return [];
  hunk.page = [];
  hunk.source = [];
  const kind = page.length === 0 ? 'left-out' : source.length === 0 ? 'inserted' : 'replaced';
  return [{ kind, gravity, page, source }];
}

/** The rules of this file with their cases: their tests, and their part of `docs/quotation-rules.md`. */
export const wordingTables: readonly RuleTable[] = [
  {
    id: 'small-words',
    title: 'Small words and endings',
    rule: 'An article, a preposition, a pronoun, another form of the same word: the sense stays, the wording does not. Strict houses do not allow it; others mend spoken grammar. The quotation is close.',
    sources: [AP_QUOTATIONS, GUARDIAN_QUOTES, WSJ_QUOTATIONS],
    cases: [
      {
        source: 'China supports Russia in resolving the issue through negotiation with Ukraine.',
        printed: 'China supports Russia in resolving the issue through negotiations with the Ukraine.',
        verdict: 'close',
        differences: ['replaced', 'inserted'],
      },
      {
        source: 'our relationship shall move forward at its own pace',
        printed: 'the relationship shall move forward at its own pace',
        verdict: 'close',
        differences: ['replaced'],
      },
      {
        source: 'Сотрудничество между Китаем и Россией никогда не нацелено против третьих сторон',
        printed: 'Сотрудничество между Китаем и Россией никогда не нацелено против третьей стороны',
        verdict: 'close',
        differences: ['replaced', 'replaced'],
      },
    ],
  },
  {
    id: 'own-sentence',
    title: 'A sentence from elsewhere',
    rule: 'A whole sentence that the source does not have is one difference: it was inserted. What it denies or asks for says nothing of the source’s own “not” and “must”.',
    sources: [AP_QUOTATIONS, GUARDIAN_QUOTES],
    cases: [
      {
        source: 'The allies need to impose a cost.',
        printed: 'The allies need to impose a cost. There should be no doubt.',
        verdict: 'altered',
        differences: ['inserted'],
      },
      {
        source: 'Dialogue is the only way. The parties must return to it.',
        printed: 'Nobody is surprised. Dialogue is the only way. The parties must return to it.',
        verdict: 'altered',
        differences: ['inserted'],
      },
    ],
  },
  {
    id: 'content-words',
    title: 'Other words are other words',
    rule: 'A content word added, left out, replaced or moved alters the quotation, even where it says the same. Against a translation, other words may be another translation, and we say so.',
    sources: [AP_QUOTATIONS, GUARDIAN_QUOTES, WIKIMEDIA_MINIMAL],
    cases: [
      {
        source: 'Russia’s legitimate security demands ought to be taken seriously',
        printed: 'Russia’s reasonable security demands ought to be taken seriously',
        verdict: 'altered',
        differences: ['replaced'],
      },
      {
        source: 'The current situation is not what we want to see.',
        printed: 'The current tragic situation is not what we want to see.',
        verdict: 'altered',
        differences: ['inserted'],
      },
      {
        source: 'we firmly oppose any move to exploit the crisis',
        printed: 'we oppose any move to exploit the crisis',
        verdict: 'altered',
        differences: ['left-out'],
      },
    ],
  },
];
