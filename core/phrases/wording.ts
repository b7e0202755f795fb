/**
 * The small language in which editors write wordings and forms. It has no loops and cannot grow beyond
 * {@link MAX_WORDINGS}, so a record can neither hang nor run anything.
 *
 *     limit(s)            the word, and the word with each listed ending: limit, limits
 *     bond(s|ed)          several endings
 *     bound/ceiling       one of several words
 *     [very]              may be there or not; also [a/the]
 *     {bond}              any wording of the term “bond”
 *     ~3                  up to three other words may stand here
 *
 * Hyphens and other marks separate words, as they do on a page: `non-alliance` is two words, `won't` is `won t`.
 */
export type Part = { kind: 'word'; words: string[] } | { kind: 'term'; term: string } | { kind: 'gap'; most: number };

/** A wording that would expand to more than this is refused: it is a mistake, or an attack. */
export const MAX_WORDINGS = 512;
/** Longest gap; beyond it words no longer belong to one expression. */
const MAX_GAP = 12;

// U+FEFF is a space to JavaScript, and nothing at all within a word.
const PLAIN = /^\s*[^\s[\]{}()~/][^[\]{}()~/\ufeff]*$/u;
const WORD = /\S+/gu;
const ELEMENT = /\[([^[\]]+)\]|\{([a-z0-9-]+)\}|~(\d{1,2})|(\S+)/gu;

/**
 * Whether a form is nothing but words, each as it is to be found: then it need not be expanded. Most forms of imported
 * packs are.
 */
export function isPlain(form: string): boolean {
  return PLAIN.test(form);
}

/**
 * Expands a form into the sequences it allows, each a list of parts.
 *
 * @throws {RangeError} in words for the editor: unknown mark, empty alternative, too many wordings
 */
export function expandForm(form: string): Part[][] {
  if (isPlain(form)) return [(form.match(WORD) ?? []).map((word): Part => ({ kind: 'word', words: [word] }))];
  let sequences: Part[][] = [[]];
  for (const match of form.matchAll(ELEMENT)) {
    const [, optional, term, gap, word] = match;
    let choices: Part[][];
    if (optional !== undefined) choices = [[], ...expandForm(optional)];
    else if (term !== undefined) choices = [[{ kind: 'term', term }]];
    else if (gap !== undefined) choices = [[{ kind: 'gap', most: gapOf(gap) }]];
    else choices = [[{ kind: 'word', words: alternatives(word ?? '') }]];
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
    if (sequences.length > MAX_WORDINGS) throw new RangeError(`“${form}” allows more than ${MAX_WORDINGS} wordings`);
  }
  return sequences.filter(isNotEmpty);
}

function isNotEmpty(sequence: readonly Part[]): boolean {
  return sequence.length > 0;
}

/** Expands a wording without terms and gaps into plain texts. @throws {RangeError} in words for the editor */
export function expandWording(wording: string): string[] {
  const texts: string[] = [];
  for (const sequence of expandForm(wording)) {
    let heads = [''];
    for (const part of sequence) {
      if (part.kind !== 'word') throw new RangeError(`“${wording}” may hold words only`);
      heads = heads.flatMap((head) => part.words.map((word) => (head ? `${head} ${word}` : word)));
      if (heads.length > MAX_WORDINGS) throw new RangeError(`“${wording}” allows more than ${MAX_WORDINGS} wordings`);
    }
    texts.push(...heads);
  }
  return [...new Set(texts)];
}

function gapOf(digits: string): number {
  const most = Number(digits);
  if (most < 1 || most > MAX_GAP) throw new RangeError(`a gap is ~1 to ~${MAX_GAP}, not ~${digits}`);
  return most;
}

const WITH_ENDINGS = /^([^()]*)\(([^()]*)\)$/u;

function alternatives(element: string): string[] {
  if (/[{}[\]~]/u.test(element)) throw new RangeError(`“${element}” has a stray bracket or gap mark`);
  return element.split('/').flatMap((word) => {
    if (word === '') throw new RangeError(`“${element}” has an empty alternative`);
    const endings = WITH_ENDINGS.exec(word);
    if (!endings) {
      if (/[()]/u.test(word)) throw new RangeError(`“${word}”: endings stand in one pair of parentheses at the end`);
      return [word];
    }
    const [, stem = '', list = ''] = endings;
    return [stem, ...list.split('|').map((ending) => stem + ending)].filter((text) => text !== '');
  });
}
