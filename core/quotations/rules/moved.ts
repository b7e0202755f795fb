import type { Finding, Hunk, Sides } from '../hunks.ts';
import { stemOf } from '../inflection.ts';
import { classOf, WORD_CLASS } from '../word-classes.ts';
import type { RuleTable } from './rule.ts';
import { AP_QUOTATIONS, WIKIMEDIA_MINIMAL } from './sources.ts';

/**
 * Takes phrases out of hunks that stand as they are elsewhere in the source, where a "not", a "must" or a number moved
 * along with them: "Without support, it fails" for "It fails without support" has no "without" too many.
 *
 * Asked before the rules, which would see a negation come and another go. What has none of these is left to
 * {@link reordered}, which looks at whole findings.
 *
 * @param outside - words of the source close to the quoted stretch, from where words may have been moved into it
 */
export function movedPhrases(hunks: readonly Hunk[], sides: Sides, outside: readonly number[]): Finding[] {
  const findings: Finding[] = [];
  for (const hunk of hunks) {
    const places = [outside, ...hunks.filter((other) => other !== hunk).map((other) => other.source)];
    const moved = places
      .map((place) => longestCommon(hunk.page, place, sides))
      .reduce((longest, one) => (one.page.length > longest.page.length ? one : longest));
    if (moved.page.length < 2 || !moved.page.some((word) => turnsSense(sides.page.keys[word] ?? ''))) continue;
    hunk.page = hunk.page.filter((word) => !moved.page.includes(word));
    for (const other of hunks) other.source = other.source.filter((word) => !moved.source.includes(word));
    findings.push({ kind: 'reordered', gravity: 'content', ...moved });
  }
  return findings;
}

const BETWEEN_NEGATIONS = 2; // words that both have between "not" and "no"

/** One denial in two ways of building it: "do not have standing", "have no standing". */
export function movedNegations(hunks: readonly Hunk[], sides: Sides): Finding[] {
  const findings: Finding[] = [];
  // Hardly ever the case, so looked for first.
  const isNot = (word: number): boolean => NOT.has(sides.source.keys[word] ?? '');
  if (!hunks.some(({ source }) => source.some(isNot))) return findings;
  hunks.forEach((first, i) => {
    const second = hunks[i + 1];
    if (second === undefined || second.pageFrom - first.pageTo > BETWEEN_NEGATIONS) return;
    for (const [not, no] of [
      [first, second],
      [second, first],
    ] as const) {
      const inSource = negationsIn(not.source, sides.source.keys);
      const onPage = negationsIn(no.page, sides.page.keys);
      if (!isOnly(inSource, NOT, sides.source.keys) || !isOnly(onPage, NO, sides.page.keys)) continue;
      if (negationsIn(not.page, sides.page.keys).length + negationsIn(no.source, sides.source.keys).length > 0)
        continue;
      not.source = not.source.filter((word) => !inSource.includes(word));
      no.page = no.page.filter((word) => !onPage.includes(word));
      findings.push({ kind: 'replaced', gravity: 'small', page: onPage, source: inSource });
    }
  });
  return findings;
}

const NOT = new Set(['not']);
const NO = new Set(['no', 'none', 'nothing', 'nobody']);

const negationsIn = (words: readonly number[], keys: readonly string[]): number[] =>
  words.filter((word) => classOf(keys[word] ?? '') === WORD_CLASS.negation);

const isOnly = (words: readonly number[], wanted: ReadonlySet<string>, keys: readonly string[]): boolean =>
  words.length === 1 && wanted.has(keys[words[0] ?? 0] ?? '');

const SENSE_CLASSES: ReadonlySet<number> = new Set([WORD_CLASS.negation, WORD_CLASS.modal, WORD_CLASS.number]);
const turnsSense = (key: string): boolean => SENSE_CLASSES.has(classOf(key));

/** The longest run of words, each the same but for its ending, that stands in both lists. */
function longestCommon(
  page: readonly number[],
  source: readonly number[],
  sides: Sides,
): { page: number[]; source: number[] } {
  let best = { from: 0, at: 0, length: 0 };
  const isSame = (i: number, j: number): boolean =>
    stemOf(sides.page.keys[page[i] ?? -1] ?? '') === stemOf(sides.source.keys[source[j] ?? -1] ?? ' ');
  const isNext = (words: readonly number[], i: number): boolean => words[i] === (words[i - 1] ?? 0) + 1;
  for (let from = 0; from < page.length; from += 1)
    for (let at = 0; at < source.length; at += 1) {
      let length = 0;
      while (
        from + length < page.length &&
        at + length < source.length &&
        isSame(from + length, at + length) &&
        (length === 0 || (isNext(page, from + length) && isNext(source, at + length)))
      )
        length += 1;
      if (length > best.length) best = { from, at, length };
    }
  return {
    page: page.slice(best.from, best.from + best.length),
    source: source.slice(best.at, best.at + best.length),
  };
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
      const page = [first.page, second.page];
      const source = [first.source, second.source];
      const moved = contentStems(page.flat(), sides.page.keys);
      if (moved === '' || moved !== contentStems(source.flat(), sides.source.keys)) continue;
      rest[a] = {
        kind: 'reordered',
        gravity: 'content',
        page: page.filter((words) => contentStems(words, sides.page.keys) !== '').flat(),
        source: source.filter((words) => contentStems(words, sides.source.keys) !== '').flat(),
      };
      // Small words that stood in one of the two places only did not move: a difference of their own.
      const small = asSmall(page, source, sides);
      if (small === null) rest.splice(b, 1);
      else rest[b] = small;
    }
  return rest.map((finding, i) =>
    isMovedPastNegation(finding, rest.slice(i + 1), sides) ? asNegation(finding) : finding,
  );
}

function asSmall(
  page: readonly (readonly number[])[],
  source: readonly (readonly number[])[],
  sides: Sides,
): Finding | null {
  const onPage = page.filter((words) => contentStems(words, sides.page.keys) === '').flat();
  const inSource = source.filter((words) => contentStems(words, sides.source.keys) === '').flat();
  if (onPage.length + inSource.length === 0) return null;
  const kind = onPage.length === 0 ? 'left-out' : inSource.length === 0 ? 'inserted' : 'replaced';
  return { kind, gravity: 'small', page: onPage, source: inSource };
}

/**
 * Small words that changed places around a "not" ("what it has not", "what not it has") changed what it denies.
 */
function isMovedPastNegation(finding: Finding, later: readonly Finding[], sides: Sides): boolean {
  if (finding.gravity !== 'small' || finding.kind === 'house-style') return false;
  return later.some((other) => {
    const page = [...finding.page, ...other.page];
    const source = [...finding.source, ...other.source];
    const isMove = (finding.page.length === 0) !== (other.page.length === 0);
    if (
      other.gravity !== 'small' ||
      other.kind === 'house-style' ||
      !isMove ||
      page.length === 0 ||
      source.length === 0
    )
      return false;
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

/** The rules of this file with their cases: their tests, and their part of `docs/quotation-rules.md`. */
export const movedTables: readonly RuleTable[] = [
  {
    id: 'moved',
    title: 'Words that changed places',
    rule: 'Words moved within the sentence are named as one difference, not as some lost and others added; a “not” or a “must” that moved along with its phrase is no change of sense.',
    sources: [AP_QUOTATIONS, WIKIMEDIA_MINIMAL],
    cases: [
      {
        source: 'the sovereignty and territorial integrity of all countries should be respected',
        printed: 'the territorial integrity and sovereignty of all countries should be respected',
        verdict: 'altered',
        differences: ['reordered'],
      },
      {
        source: 'The talks would fail at once without mutual consent.',
        printed: 'Without mutual consent, the talks would fail at once.',
        verdict: 'altered',
        differences: ['reordered'],
      },
      {
        source:
          'Both will talk when they are ready for it in the North and in the South. However, so far we have waited in vain.',
        printed: 'Both will talk when the North and the South are ready for it.',
        verdict: 'altered',
        differences: ['reordered', 'left-out', 'left-out'],
      },
      {
        source: 'Today is not the time for war, and we told them so.',
        printed: 'Today isn’t time for war, and we told them so.',
        verdict: 'close',
        differences: ['house-style', 'left-out'],
      },
    ],
  },
];
