import type { Span } from '../span.ts';

/** A stretch in quotation marks: the words without the marks. */
export interface Quoted {
  /** UTF-16 code units of the text, without the marks. */
  readonly inner: Span;
  /** With the marks. */
  readonly outer: Span;
  /** The closing mark is missing: the quotation runs to the end of the text, or to where the next one begins. */
  readonly isOpen: boolean;
}

// Opening mark → marks that may close it. German „…“ and „…”, Swedish ”…”, inward »…« as well as outward «…».
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '﹃': '﹄',
  '〝': '〞〟',
  '＂': '＂',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const ALWAYS_OPENS = '“„‟「『﹁﹃〝‘‚';
const SINGLE = "'‘‚";

// No quotation of a paragraph is longer; without a limit, a thousand lone apostrophes would each be followed to the end.
const MAX_LENGTH = 6000;

/**
 * Finds what stands in quotation marks, of all the languages we know of; of nested quotations, the outermost.
 *
 * Apostrophes, primes and inch marks are not taken for quotation marks. A mark that is never closed counts up to the
 * end of the text (a quotation of several paragraphs leaves it out on purpose), unless another of its kind opens
 * before: then it ends at the last sentence before that.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? '';
    if (!(mark in CLOSERS) || !opens(text, at, mark)) {
      at += 1;
      continue;
    }
    const quoted = readQuoted(text, at, mark);
    if (quoted === null) {
      at += 1;
      continue;
    }
    found.push(quoted);
    at = Math.max(quoted.outer.end, at + 1);
  }
  return found;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (ALWAYS_OPENS.includes(mark)) return !(mark === '‘' && isLetter(before));
  if (isSpace(after) && mark !== '«') return false;
  if (mark === '"' || mark === '＂') return !isWordEnd(before) || isHan(before);
  if (mark === "'")
    return !isWordEnd(before) && isLetter(after) && !/^'(?:\d0s|em\b|tis\b|n'|cause\b)/i.test(text.slice(at, at + 7));
  return !isLetter(before);
}

function readQuoted(text: string, from: number, mark: string): Quoted | null {
  const closers = CLOSERS[mark] ?? '';
  const isSingle = SINGLE.includes(mark);
  let depth = 0;
  let candidate = -1;
  const limit = Math.min(text.length, from + MAX_LENGTH);
  for (let at = from + 1; at < limit; at += 1) {
    const character = text[at] ?? '';
    if (closers.includes(character) && isCloser(text, at, character)) {
      if (isSingle && isPossessive(text, at)) {
        candidate = candidate < 0 ? at : candidate;
        continue;
      }
      if (depth === 0) return close(from, at, false);
      depth -= 1;
    } else if (character === mark && !closers.includes(mark)) {
      if (candidate >= 0) return close(from, candidate, false);
      // Another of its kind: nested if there are marks enough to close both, else this one lost its own.
      if (!hasTwoClosers(text, at + 1, mark, closers)) return closeAtSentence(text, from, at);
      depth += 1;
    }
  }
  if (candidate >= 0) return close(from, candidate, false);
  if (limit < text.length) return null;
  const straight = mark === '“' ? straightCloser(text, from + 1) : -1;
  if (straight >= 0) return close(from, straight, false);
  // A lone straight or single mark is more often a slip, a prime or an apostrophe than a long quotation.
  if (isSingle || (mark === '"' && from > 0 && !isSpace(text[from - 1] ?? ' '))) return null;
  return close(from, text.length, true);
}

function close(from: number, end: number, isOpen: boolean): Quoted {
  return { inner: { start: from + 1, end }, outer: { start: from, end: isOpen ? end : end + 1 }, isOpen };
}

function closeAtSentence(text: string, from: number, before: number): Quoted {
  const stretch = text.slice(from, before);
  const stop = Math.max(...['. ', '! ', '? ', '。', '！', '？'].map((end) => stretch.lastIndexOf(end)));
  const end = stop > 0 ? from + stop + 1 : before;
  return { inner: { start: from + 1, end }, outer: { start: from, end }, isOpen: true };
}

/** Editors mix marks: a curly mark that is never closed by its own kind may be closed by a straight one. */
function straightCloser(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '"' && isCloser(text, at, '"')) return at;
  return -1;
}

/** Whether two closing marks come before the next opening one, so that a nested quotation is closed and its outer too. */
function hasTwoClosers(text: string, from: number, mark: string, closers: string): boolean {
  let closed = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_LENGTH); at += 1) {
    const character = text[at] ?? '';
    if (character === mark) return false;
    if (closers.includes(character) && isCloser(text, at, character)) closed += 1;
    if (closed === 2) return true;
  }
  return false;
}

function isCloser(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '’' || mark === "'") return !isLetter(after) && !(isSpace(before) && mark === "'");
  if (mark === '"') return !isSpace(before) || isSpace(after) || after === '';
  return true;
}

/** `countries’ interests`: a plural's apostrophe, if another candidate follows that may close. */
function isPossessive(text: string, at: number): boolean {
  return /s/i.test(text[at - 1] ?? '') && /^.\s\p{Ll}/u.test(text.slice(at, at + 3));
}

const isSpace = (character: string): boolean => /\s/.test(character) || character === '';
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
/** Straight marks close after letters, figures and marks of punctuation. */
const isWordEnd = (character: string): boolean => /[\p{L}\p{N}.,!?;:%)\]…]/u.test(character);
