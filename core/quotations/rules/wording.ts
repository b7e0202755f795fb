import type { Finding, Hunk, HunkRule, Sides } from '../hunks.ts';
import { stemOf } from '../inflection.ts';
import { classOf, WORD_CLASS } from '../word-classes.ts';
import type { RuleTable } from './rule.ts';
import { AP_QUOTATIONS, GUARDIAN_QUOTES, WIKIMEDIA_MINIMAL, WSJ_QUOTATIONS } from './sources.ts';

// Swapping one plain negation for another ("no alliance", "non-alliance") keeps the sense.
const PLAIN_NEGATION = new Set(['not', 'no', 'non', 'nor', 'neither', '不', '无', '非', '没', '未', 'не', 'нет', 'ни']);

/** Function words that differ: the quotation is close, not the same. */
export const smallWords: HunkRule = (hunk, sides) => {
  const isSmall = (key: string): boolean => classOf(key) === WORD_CLASS.small || PLAIN_NEGATION.has(key);
  const pageSmall = hunk.page.every((word) => isSmall(sides.page.keys[word] ?? ''));
  const sourceSmall = hunk.source.every((word) => isSmall(sides.source.keys[word] ?? ''));
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

/**
 * Finds what was only moved: two findings whose words, taken together, are the same on both sides become one.
 *
 * Small words are not looked at, because an "and" moves along or changes sides.
 *
 * @param outside - words of the source close to the quoted stretch, from where words may have been moved into it
 */
export function reordered(findings: readonly Finding[], sides: Sides, outside: readonly number[]): Finding[] {
  const rest = findings.map((finding) => movedFromOutside(finding, sides, outside) ?? finding);
  for (let a = 0; a < rest.length; a += 1)
    for (let b = a + 1; b < rest.length; b += 1) {
      const first = rest[a];
      const second = rest[b];
      if (first === undefined || second === undefined || !isMovable(first) || !isMovable(second)) continue;
      const page = [...first.page, ...second.page];
      const source = [...first.source, ...second.source];
      const moved = contentStems(page, sides.page.keys);
      if (moved === '' || moved !== contentStems(source, sides.source.keys)) continue;
      rest.splice(b, 1);
      rest[a] = { kind: 'reordered', gravity: 'content', page, source };
    }
  return rest.map((finding, i) =>
    isMovedPastNegation(finding, rest.slice(i + 1), sides) ? asNegation(finding) : finding,
  );
}

/**
 * Small words that changed places around a "not" ("what it has not", "what not it has") changed what it denies.
 */
function isMovedPastNegation(finding: Finding, later: readonly Finding[], sides: Sides): boolean {
  if (finding.gravity !== 'small') return false;
  return later.some((other) => {
    const page = [...finding.page, ...other.page];
    const source = [...finding.source, ...other.source];
    const isMove = (finding.page.length === 0) !== (other.page.length === 0);
    if (other.gravity !== 'small' || !isMove || page.length === 0 || source.length === 0) return false;
    const keys = new Set(page.map((word) => sides.page.keys[word]));
    if (!source.some((word) => keys.has(sides.source.keys[word]))) return false;
    return hasNegationNear(page, sides.page.keys) && hasNegationNear(source, sides.source.keys);
  });
}

/** A "not" right beside these words. */
function hasNegationNear(words: readonly number[], keys: readonly string[]): boolean {
  const from = Math.min(...words) - 1;
  const to = Math.max(...words) + 1;
  return keys.slice(Math.max(0, from), to + 1).some((key) => classOf(key) === WORD_CLASS.negation);
}

const asNegation = (finding: Finding): Finding => ({ ...finding, kind: 'negation', gravity: 'content' });

function movedFromOutside(finding: Finding, sides: Sides, outside: readonly number[]): Finding | null {
  if (finding.kind !== 'inserted' || finding.gravity !== 'content') return null;
  const isContent = (word: number): boolean => classOf(sides.source.keys[word] ?? '') !== WORD_CLASS.small;
  const moved = contentStems(finding.page, sides.page.keys).split(' ');
  const source = outside.filter((word) => isContent(word) && moved.includes(stemOf(sides.source.keys[word] ?? '')));
  if (contentStems(source, sides.source.keys) !== moved.join(' ')) return null;
  return { ...finding, kind: 'reordered', source };
}

const MOVABLE = new Set<Finding['kind']>(['inserted', 'left-out', 'replaced', 'unmarked-cut']);
const isMovable = (finding: Finding): boolean => MOVABLE.has(finding.kind) && finding.gravity === 'content';

function contentStems(words: readonly number[], keys: readonly string[]): string {
  return words
    .map((word) => keys[word] ?? '')
    .filter((key) => classOf(key) !== WORD_CLASS.small)
    .map(stemOf)
    .sort()
    .join(' ');
}

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
      {
        source: 'the sovereignty and territorial integrity of all countries should be respected',
        printed: 'the territorial integrity and sovereignty of all countries should be respected',
        verdict: 'altered',
        differences: ['reordered'],
      },
    ],
  },
];
