import { type Finding, type Hunk, type HunkRule, hasMark, type Sides } from '../hunks.ts';
import { classOf, WORD_CLASS } from '../word-classes.ts';
import { WORD_MARK } from '../words.ts';
import type { RuleTable } from './rule.ts';
import { AP_QUOTATIONS, APA_CHANGES, CHICAGO_LETTER, WIKIMEDIA_MINIMAL, WIKIPEDIA_CHANGES } from './sources.ts';

/** Words in brackets are the editor's and say so; with what they stand for they are no alteration. */
export const editorsWords: HunkRule = (hunk, sides) => {
  const added = hunk.page.filter((word) => hasMark(sides.page, word, WORD_MARK.bracketed));
  if (added.length === 0) return [];
  if (added.some((word) => classOf(sides.page.keys[word] ?? '') === WORD_CLASS.negation)) return [];
  hunk.page = hunk.page.filter((word) => !added.includes(word));
  // With other words of the page beside them, brackets explain only their own place.
  const replaced = hunk.page.length === 0 ? hunk.source : [];
  if (replaced.length > 0) hunk.source = [];
  return [{ kind: 'bracketed', gravity: 'form', page: added, source: replaced }];
};

const BESIDE_EDITORS = 2; // words that a page may have more than the editor put in their place

/** Where the source itself is broken off or has an editor's words, the page cannot be held to it. */
export const gapsOfTheSource: HunkRule = (hunk, sides) => {
  const findings: Finding[] = [];
  const editors = hunk.source.filter((word) => hasMark(sides.source, word, WORD_MARK.bracketed));
  if (editors.length > 0) {
    hunk.source = hunk.source.filter((word) => !editors.includes(word));
    // They stand for words that are not known, so the page may have those; but a few of them, not a sentence of its own.
    const isExplained = hunk.source.length === 0 && hunk.page.length <= editors.length + BESIDE_EDITORS;
    const page = isExplained ? hunk.page : [];
    if (page.length > 0) hunk.page = [];
    findings.push({ kind: 'bracketed', gravity: 'form', page, source: editors });
  }
  const brokenOff = hasMark(sides.source, hunk.sourceTo, WORD_MARK.afterEllipsis);
  const denies = hunk.page.some((word) => classOf(sides.page.keys[word] ?? '') === WORD_CLASS.negation);
  if (brokenOff && hunk.inside && !denies && hunk.source.length === 0 && hunk.page.length > 0) {
    findings.push({ kind: 'ellipsis', gravity: 'form', page: hunk.page, source: [] });
    hunk.page = [];
  }
  return findings;
};

/** The same words, parted or joined otherwise: "post-war" and "postwar", "per cent" and "percent". */
export const partedOtherwise: HunkRule = (hunk, sides) => {
  if (hunk.page.length === 0) return [];
  const printed = joined(hunk.page, sides.page.keys);
  for (const source of sourceStretches(hunk, sides.source.keys.length)) {
    if (joined(source, sides.source.keys) !== printed) continue;
    const finding: Finding = { kind: 'house-style', gravity: 'form', page: hunk.page, source };
    hunk.page = [];
    hunk.source = [];
    return [finding];
  }
  return [];
};

/** What may stand for the page's words: the hunk's own, or at an end of the quotation the next few of the source. */
function sourceStretches(hunk: Hunk, sourceWords: number): number[][] {
  if (hunk.inside) return hunk.source.length > 0 ? [hunk.source] : [];
  const isHead = hunk.pageFrom === 0;
  return [1, 2, 3].map((count) =>
    Array.from({ length: count }, (_, i) => (isHead ? hunk.sourceTo - count + i : hunk.sourceFrom + i)).filter(
      (word) => word >= 0 && word < sourceWords,
    ),
  );
}

const joined = (words: readonly number[], keys: readonly string[]): string =>
  words.map((word) => keys[word] ?? '').join('');

/**
 * Differences within words that count as the same: spelling, figures for number words, contractions, capitals.
 *
 * A capital at the very beginning is never listed: house styles change it silently.
 */
export function sameWordOtherForm(page: number, source: number, sides: Sides, first: boolean): Finding | null {
  const printed = rawWord(sides.page, page);
  const said = rawWord(sides.source, source);
  if (printed === said) return null;
  const finding = (kind: Finding['kind'], gravity: Finding['gravity'] = 'form'): Finding => ({
    kind,
    gravity,
    page: [page],
    source: [source],
  });
  const contracted =
    hasMark(sides.page, page, WORD_MARK.contracted) !== hasMark(sides.source, source, WORD_MARK.contracted);
  if (contracted) return finding('house-style', 'small');
  if (printed.includes('[')) return first ? null : finding('bracketed');
  const lowerPrinted = plain(printed);
  const lowerSaid = plain(said);
  if (lowerPrinted === lowerSaid) {
    const opens = first || startsSentence(sides.page, page) || startsSentence(sides.source, source);
    return opens || printed.toLowerCase() !== said.toLowerCase() ? null : finding('case');
  }
  if (/\d/.test(lowerPrinted) !== /\d/.test(lowerSaid) || /[.%％]/.test(lowerPrinted + lowerSaid))
    return finding('house-style');
  return /\p{Script=Han}/u.test(said) ? null : finding('spelling');
}

const startsSentence = (words: Sides['page'], word: number): boolean =>
  word === 0 || hasMark(words, word, WORD_MARK.startsSentence);

const rawWord = (words: Sides['page'], word: number): string =>
  words.text.slice(words.starts[word] ?? 0, words.ends[word] ?? 0);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[’ʼ＇]/g, "'");

/** Whether nothing is left to explain. */
export const isExplained = (hunk: Hunk): boolean => hunk.page.length === 0 && hunk.source.length === 0;

/** The rules of this file with their cases: their tests, and their part of `docs/quotation-rules.md`. */
export const formTables: readonly RuleTable[] = [
  {
    id: 'typography',
    title: 'Marks, capitals and spaces are the house’s',
    rule: 'Kind of quotation mark, capitals, spaces, hyphens and the final mark belong to the page: they never change the verdict.',
    sources: [APA_CHANGES, CHICAGO_LETTER, WIKIPEDIA_CHANGES],
    cases: [
      {
        source: "There are no 'forbidden' areas of cooperation.",
        printed: 'there are no “forbidden” areas of cooperation',
        verdict: 'verbatim',
        differences: [],
      },
      {
        source: 'these countries will become members of NATO',
        printed: '[T]hese countries will become members of Nato',
        verdict: 'verbatim',
        differences: ['case'],
      },
      {
        source: 'a back-to-back relationship of non-alliance',
        printed: 'a back to back relationship of nonalliance',
        verdict: 'verbatim',
        differences: ['house-style'],
      },
    ],
  },
  {
    id: 'spelling',
    title: 'Spelling and figures are the house’s',
    rule: 'British and American spelling, figures for number words and the spelling of names follow the page’s house style. They are listed and change nothing. A contraction undone or made is a small difference.',
    sources: [WIKIPEDIA_CHANGES, AP_QUOTATIONS],
    cases: [
      {
        source: 'We recognise the programme for defence and good neighbourliness.',
        printed: 'We recognize the program for defense and good neighborliness.',
        verdict: 'verbatim',
        differences: ['spelling', 'spelling', 'spelling', 'spelling'],
      },
      {
        source: 'after five rounds of expansion',
        printed: 'after 5 rounds of expansion',
        verdict: 'verbatim',
        differences: ['house-style'],
      },
      {
        source: 'China does not want to see this situation',
        printed: 'China doesn’t want to see this situation',
        verdict: 'close',
        differences: ['house-style'],
      },
    ],
  },
  {
    id: 'brackets',
    title: 'An editor’s words stand in brackets',
    rule: 'Words in brackets are the page’s own and say so: the quotation is trimmed, not altered. A “not” in brackets is no explanation.',
    sources: [APA_CHANGES, WIKIMEDIA_MINIMAL],
    cases: [
      {
        source: 'They need to press Moscow to stop the war at once.',
        printed: '[The Chinese] need to press Moscow to stop the war at once.',
        verdict: 'trimmed',
        differences: ['bracketed'],
      },
      {
        source: 'We call on China to press Russia to stop its aggression.',
        printed: 'We call on China to press Russia to stop its [military] aggression.',
        verdict: 'trimmed',
        differences: ['bracketed'],
      },
      {
        source: 'China will support the talks between both parties.',
        printed: 'China will [not] support the talks between both parties.',
        verdict: 'altered',
        differences: ['negation'],
      },
    ],
  },
];
