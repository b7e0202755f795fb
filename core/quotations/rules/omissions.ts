import { type Finding, type Hunk, type HunkRule, hasMark, marksOmission, type Sides } from '../hunks.ts';
import { classOf, isSmallIn, WORD_CLASS } from '../word-classes.ts';
import { WORD_MARK } from '../words.ts';
import type { RuleTable } from './rule.ts';
import { AP_ELLIPSIS, APA_CHANGES, CHICAGO_CHANGES, CUNY_BRACKETS, GUARDIAN_QUOTES, VCU_EXCERPTS } from './sources.ts';

const isSmall = (key: string | undefined): boolean => classOf(key ?? '') === WORD_CLASS.small;

/** Words missing where the page marks an omission: allowed, and shown. */
export const markedOmission: HunkRule = (hunk, sides) => {
  if (hunk.source.length === 0 || !marksOmission(hunk, sides)) return [];
  const own = hunk.page.filter((word) => !hasMark(sides.page, word, WORD_MARK.bracketed));
  // Where the page has other words beside the dots, as many of the source's words stay to be compared with them.
  const keep = Math.min(own.length, hunk.source.length);
  const dotsFirst = hasMark(sides.page, hunk.pageFrom, WORD_MARK.afterEllipsis) && own.length > 0;
  const cut = dotsFirst ? hunk.source.slice(0, hunk.source.length - keep) : hunk.source.slice(keep);
  if (cut.length === 0) return [];
  hunk.source = dotsFirst ? hunk.source.slice(hunk.source.length - keep) : hunk.source.slice(0, keep);
  // Dots do not cover a dropped "not": what is left would say the contrary.
  if (cut.length <= 2 && cut.some((word) => classOf(sides.source.keys[word] ?? '') === WORD_CLASS.negation))
    return [{ kind: 'negation', gravity: 'content', page: [], source: cut }];
  return [{ kind: 'ellipsis', gravity: 'form', page: [], source: cut }];
};

/** Two sentences run into one although something, a full stop at least, stands between them in the source. */
export const joinedSentences: HunkRule = (hunk, sides) => {
  if (!hunk.inside || !crossesSentence(hunk, sides)) return [];
  if (!hunk.page.every((word) => isSmall(sides.page.keys[word]))) return [];
  if (hunk.page.length === 0 && hunk.source.every((word) => isSmall(sides.source.keys[word]))) return [];
  return [takeAll(hunk, 'joined-sentences')];
};

/** Words missing inside the quotation, which it has nowhere else in other words, and nothing on the page says so. */
export const unmarkedCut: HunkRule = (hunk, sides) => {
  if (!hunk.inside || hunk.source.length < 2) return [];
  const { keys } = sides.source;
  const isSaidElsewhere = (word: number): boolean => sides.isReworded?.(keys[word] ?? '') === true;
  const content = hunk.source.filter((word) => !isSmallIn(keys, word) && !isSaidElsewhere(word)).length;
  if (content === 0) return [];
  const printed = hunk.page.filter((word) => !isSmall(sides.page.keys[word])).length;
  // A few words for many are a cut as well; one word for two is a replacement.
  if (printed > 0 && content < 3 * printed + 3) return [];
  if (printed === 0 && hunk.page.length > 0 && content < 3) return [];
  return [takeAll(hunk, 'unmarked-cut')];
};

function crossesSentence(hunk: Hunk, sides: Sides): boolean {
  for (let word = hunk.pageFrom; word <= hunk.pageTo; word += 1)
    if (hasMark(sides.page, word, WORD_MARK.startsSentence)) return false;
  for (let word = hunk.sourceFrom; word <= hunk.sourceTo; word += 1)
    if (hasMark(sides.source, word, WORD_MARK.startsSentence)) return true;
  return false;
}

function takeAll(hunk: Hunk, kind: Finding['kind']): Finding {
  const finding: Finding = { kind, gravity: 'content', page: hunk.page, source: hunk.source };
  hunk.page = [];
  hunk.source = [];
  return finding;
}

/** The rules of this file with their cases: their tests, and their part of `docs/quotation-rules.md`. */
export const omissionTables: readonly RuleTable[] = [
  {
    id: 'contiguous-part',
    title: 'A part may be quoted',
    rule: 'A quotation may begin and end anywhere in the source, without dots, as long as what stands between is complete: trimmed. The whole of it is verbatim.',
    sources: [CHICAGO_CHANGES, VCU_EXCERPTS],
    cases: [
      {
        source: 'The sides oppose further enlargement of NATO and call on the Alliance to abandon its approaches.',
        printed: 'oppose further enlargement of NATO',
        verdict: 'trimmed',
        differences: [],
      },
      {
        source: 'Conflict and war benefit no one. All parties must stay rational.',
        printed: 'Conflict and war benefit no one. All parties must stay rational.',
        verdict: 'verbatim',
        differences: [],
      },
      {
        source: '合作没有禁区，两国友好没有止境。',
        printed: '两国友好没有止境',
        verdict: 'trimmed',
        differences: [],
      },
    ],
  },
  {
    id: 'marked-omission',
    title: 'A marked omission is fair',
    rule: 'Words left out at an ellipsis or a bracket are shown and leave the quotation trimmed. Dots do not cover a dropped “not”.',
    sources: [AP_ELLIPSIS, APA_CHANGES],
    cases: [
      {
        source: 'We call on all sides to exercise restraint and prevent the situation from getting out of control.',
        printed: 'We call on all sides to … prevent the situation from getting out of control.',
        verdict: 'trimmed',
        differences: ['ellipsis'],
      },
      {
        source: 'We call on all sides to exercise restraint and prevent the situation from getting out of control.',
        printed: 'We call on all sides to exercise restraint [...] getting out of control.',
        verdict: 'trimmed',
        differences: ['ellipsis'],
      },
      {
        source: 'China is not a party to the crisis and has never been one.',
        printed: 'China is ... a party to the crisis and has never been one.',
        verdict: 'altered',
        differences: ['negation'],
      },
    ],
  },
  {
    id: 'unmarked-cut',
    title: 'A cut must be marked',
    rule: 'Words missing inside the quotation without a mark alter it, however faithful the rest.',
    sources: [APA_CHANGES, GUARDIAN_QUOTES, CUNY_BRACKETS],
    cases: [
      {
        source:
          'All countries’ legitimate security concerns should be taken seriously and properly addressed by the parties.',
        printed: 'All countries’ legitimate security concerns should be addressed by the parties.',
        verdict: 'altered',
        differences: ['unmarked-cut'],
      },
      {
        source: 'China is not a party to the crisis. We have not sat idly by. We firmly oppose any move to exploit it.',
        printed: 'China is not a party to the crisis. We firmly oppose any move to exploit it.',
        verdict: 'altered',
        differences: ['unmarked-cut'],
      },
      {
        source: 'We act in order to bring the two sides to the table.',
        printed: 'We act to bring the two sides to the table.',
        verdict: 'close',
        differences: ['left-out'],
      },
      {
        source: 'We will give a full explanation of our view to all who ask for it.',
        printed: 'We will explain in full our view to all who ask for it.',
        verdict: 'altered',
        differences: ['replaced', 'left-out'],
      },
    ],
  },
  {
    id: 'joined-sentences',
    title: 'Two sentences are not one',
    rule: 'Running two sentences of the source into one, with words of one’s own or with something left out between them, alters the quotation.',
    sources: [APA_CHANGES, GUARDIAN_QUOTES],
    cases: [
      {
        source: 'The situation is getting worse. China once again calls on all parties to exercise restraint.',
        printed: 'The situation is getting worse and China once again calls on all parties to exercise restraint.',
        verdict: 'altered',
        differences: ['joined-sentences'],
      },
      {
        source: 'Dialogue is the only way. We have said so for years. The threat of nuclear weapons should be opposed.',
        printed: 'Dialogue is the only way, the threat of nuclear weapons should be opposed.',
        verdict: 'altered',
        differences: ['joined-sentences'],
      },
    ],
  },
];
