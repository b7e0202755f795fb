import type { Finding, Hunk, HunkRule, Sides } from '../hunks.ts';
import { classOf, isDenial, modalBase, WORD_CLASS, type WordClass } from '../word-classes.ts';
import type { RuleTable } from './rule.ts';
import { AP_ELLIPSIS, AP_QUOTATIONS, WIKIMEDIA_MINIMAL } from './sources.ts';

/**
 * One denial in other words: "not acceptable" for "unacceptable", "neither A nor B" for "not A or B".
 */
export const sameDenial: HunkRule = (hunk, sides) => {
  const findings: Finding[] = [];
  for (const [one, other] of [
    ['nor', 'or'],
    ['or', 'nor'],
  ]) {
    const page = hunk.page.find((word) => sides.page.keys[word] === one);
    const source = hunk.source.find((word) => sides.source.keys[word] === other);
    if (page === undefined || source === undefined) continue;
    if (isDeniedBefore(page, sides.page) && isDeniedBefore(source, sides.source))
      findings.push(take(hunk, 'replaced', [page], [source], 'small'));
  }
  const affixed = affixNegation(hunk, sides);
  if (affixed === null) return findings;
  const { page, source } = affixed;
  const isShorterOnPage = (sides.page.keys[page] ?? '').length < (sides.source.keys[source] ?? '').length;
  const [shorter, keys] = isShorterOnPage ? [page, sides.page.keys] : [source, sides.source.keys];
  const not = shorter - 1;
  if (keys[not] !== 'not' || !(isShorterOnPage ? hunk.page : hunk.source).includes(not)) return findings;
  const withNot = [not, shorter];
  findings.push(
    isShorterOnPage
      ? take(hunk, 'replaced', withNot, [source], 'small')
      : take(hunk, 'replaced', [page], withNot, 'small'),
  );
  return findings;
};

const DENIED_WITHIN = 15; // words from a "not" to the "or" or "nor" that goes on with it

function isDeniedBefore(word: number, { keys }: Sides['page']): boolean {
  return keys.slice(Math.max(0, word - DENIED_WITHIN), word).some((key) => classOf(key) === WORD_CLASS.negation);
}

/** A "not" more or less on one side: the printed words say the contrary. */
export const negation: HunkRule = (hunk, sides) => {
  const page = ofClass(hunk.page, sides.page.keys, WORD_CLASS.negation);
  const source = ofClass(hunk.source, sides.source.keys, WORD_CLASS.negation);
  const affixed = affixNegation(hunk, sides);
  if (affixed !== null) return [take(hunk, 'negation', [affixed.page], [affixed.source])];
  if (page.length === source.length) return [];
  if (page.length === 0 && source.every((word) => isDeepInCut(word, hunk))) return [];
  const [fewer, keys] = page.length < source.length ? [hunk.page, sides.page.keys] : [hunk.source, sides.source.keys];
  if (fewer.some((word) => isDenial(keys[word] ?? ''))) return [];
  return [take(hunk, 'negation', page, source)];
};

/** Another number, or a number in the place of a word. */
export const number: HunkRule = (hunk, sides) => {
  const page = ofClass(hunk.page, sides.page.keys, WORD_CLASS.number);
  const source = ofClass(hunk.source, sides.source.keys, WORD_CLASS.number);
  if (page.length + source.length === 0 || hunk.page.length === 0 || hunk.source.length === 0) return [];
  const other = page.length === 0 ? sides.page.keys : sides.source.keys;
  const otherWords = page.length === 0 ? hunk.page : hunk.source;
  if (page.length === 0 || source.length === 0) {
    const content = otherWords.filter((word) => classOf(other[word] ?? '') === WORD_CLASS.content);
    if (content.length === 0 || hunk.page.length > 2 || hunk.source.length > 2) return [];
    return [take(hunk, 'number', [...hunk.page], [...hunk.source])];
  }
  return [take(hunk, 'number', page, source)];
};

/** Another "must", "should", "may": how binding it is has changed. Tense alone ("would" for "will") has not. */
export const modality: HunkRule = (hunk, sides) => {
  const page = ofClass(hunk.page, sides.page.keys, WORD_CLASS.modal);
  const source = ofClass(hunk.source, sides.source.keys, WORD_CLASS.modal);
  const bases = (words: readonly number[], keys: readonly string[]): string[] =>
    words.map((word) => modalBase(keys[word] ?? '')).sort();
  const said = bases(source, sides.source.keys);
  const printed = bases(page, sides.page.keys);
  if (said.join() === printed.join()) {
    if (page.length === 0) return [];
    return [take(hunk, 'replaced', page, source, 'small')];
  }
  const all = [...said, ...printed];
  if (all.length === 1 && TENSE_ONLY.has(all[0] ?? ''))
    return [take(hunk, kindOf(page, source), page, source, 'small')];
  if (page.length === 0 && source.every((word) => isDeepInCut(word, hunk))) return [];
  return [take(hunk, 'modality', page, source)];
};

const TENSE_ONLY = new Set(['will', 'shall']);
const kindOf = (page: readonly number[], source: readonly number[]): Finding['kind'] =>
  page.length === 0 ? 'left-out' : source.length === 0 ? 'inserted' : 'replaced';

function ofClass(words: readonly number[], keys: readonly string[], wanted: WordClass): number[] {
  return words.filter((word) => classOf(keys[word] ?? '') === wanted);
}

/** Far from what is left: the "not" went with the whole clause that it belonged to, and the cut is what is wrong. */
function isDeepInCut(word: number, hunk: Hunk): boolean {
  return hunk.page.length === 0 && hunk.source.length > 3 && hunk.sourceTo - word > 2;
}

const PREFIX = /^(?:un|in|im|il|ir|non|dis)/;

function affixNegation(hunk: Hunk, sides: Sides): { page: number; source: number } | null {
  for (const page of hunk.page)
    for (const source of hunk.source) {
      const printed = sides.page.keys[page] ?? '';
      const said = sides.source.keys[source] ?? '';
      const [shorter, longer] = printed.length < said.length ? [printed, said] : [said, printed];
      if (shorter.length < 4 || shorter === longer) continue;
      if (longer.replace(PREFIX, '') === shorter || longer === `${shorter}less`) return { page, source };
    }
  return null;
}

function take(
  hunk: Hunk,
  kind: Finding['kind'],
  page: number[],
  source: number[],
  gravity: Finding['gravity'] = 'content',
): Finding {
  hunk.page = hunk.page.filter((word) => !page.includes(word));
  hunk.source = hunk.source.filter((word) => !source.includes(word));
  return { kind, gravity, page, source };
}

/** The rules of this file with their cases: their tests, and their part of `docs/quotation-rules.md`. */
export const senseTables: readonly RuleTable[] = [
  {
    id: 'negation',
    title: 'A “not” may neither come nor go',
    rule: 'A negation added or dropped is named, in whatever form: not, no, never, without, un-, -less, 不, не. It outweighs every likeness of the rest.',
    sources: [AP_ELLIPSIS, AP_QUOTATIONS],
    cases: [
      {
        source: 'China is not a party to the crisis, still less wants to be affected by the sanctions',
        printed: 'China is a party to the crisis, still less wants to be affected by the sanctions',
        verdict: 'altered',
        differences: ['negation'],
      },
      {
        source: 'sanctions are effective means to solve problems',
        printed: 'sanctions are never effective means to solve problems',
        verdict: 'altered',
        differences: ['negation'],
      },
      {
        source: 'We find this proposal for talks acceptable to both sides.',
        printed: 'We find this proposal for talks unacceptable to both sides.',
        verdict: 'altered',
        differences: ['negation'],
      },
      {
        source: 'China does not agree with the use of sanctions to solve problems.',
        printed: 'China opposes the use of sanctions to solve problems.',
        verdict: 'altered',
        differences: ['replaced'],
      },
      {
        source: 'We find it unacceptable that anyone sits by or adds oil to the fire.',
        printed: 'We find it not acceptable that anyone sits by or adds oil to the fire.',
        verdict: 'close',
        differences: ['replaced'],
      },
      {
        source: 'We do not care for the harm or the loss of it.',
        printed: 'We do not care for the harm nor the loss of it.',
        verdict: 'close',
        differences: ['replaced'],
      },
      {
        source: 'Such states do not have standing in this court.',
        printed: 'Such states have no standing in this court.',
        verdict: 'close',
        differences: ['left-out', 'replaced'],
      },
      {
        source: 'calm things down instead of adding fuel to them',
        printed: 'calm things down and not add fuel to them',
        verdict: 'altered',
        differences: ['replaced'],
      },
      {
        source: '中方不向交战方提供武器',
        printed: '中方向交战方提供武器',
        verdict: 'altered',
        differences: ['negation'],
      },
    ],
  },
  {
    id: 'number',
    title: 'A number is not a matter of style',
    rule: 'Another number is named; the same number in figures or in words is house style.',
    sources: [AP_QUOTATIONS],
    cases: [
      {
        source: 'We see that 80% of the goods are entering Russia via China.',
        printed: 'We see that 60% of the goods are entering Russia via China.',
        verdict: 'altered',
        differences: ['number'],
      },
      {
        source: 'given five consecutive rounds of eastward expansion',
        printed: 'given several consecutive rounds of eastward expansion',
        verdict: 'altered',
        differences: ['number'],
      },
    ],
  },
  {
    id: 'modality',
    title: 'Must, should and may are not the same',
    rule: 'Another modal verb changes how binding the words are, and is named. A shift of tense, as in reported speech, is a small difference.',
    sources: [AP_QUOTATIONS, WIKIMEDIA_MINIMAL],
    cases: [
      {
        source: 'the purposes of the Charter should be upheld by all',
        printed: 'the purposes of the Charter must be upheld by all',
        verdict: 'altered',
        differences: ['modality'],
      },
      {
        source: 'China will continue to play a role in the talks',
        printed: 'China would continue to play a role in the talks',
        verdict: 'close',
        differences: ['replaced'],
      },
    ],
  },
];
