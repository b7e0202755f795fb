import type { Span } from '../span.ts';
import { simplified } from './hanzi.ts';
import { oneSpelling } from './spelling.ts';

/** What stands at a word or just before it, as bits. */
export const WORD_MARK = {
  /** Inside square or round brackets: an editor's word, if the source lacks it. */
  bracketed: 1,
  /** A marked omission stands before this word. */
  afterEllipsis: 2,
  /** Half of a contraction: `not` in "don't". */
  contracted: 4,
  /** A sentence ended before this word. */
  startsSentence: 8,
  /** Inside square brackets: nobody but an editor writes those. */
  squareBracketed: 16,
} as const;

/**
 * A text as words that can be compared, each with its place in the raw text.
 *
 * Parallel lists, one entry per word. Chinese and Japanese go by characters. Hyphens part words, so `non-alliance`
 * and `non alliance` are the same two words; "don't" is the two words `do` and `not`, "Russia's" is `russia` and `'s`.
 */
export interface Words {
  readonly text: string;
  /** The comparable form: lower case, no accents, one spelling, simplified characters, figures for number words. */
  readonly keys: readonly string[];
  /** Offsets in UTF-16 code units of `text`, half-open. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Bits of {@link WORD_MARK}. */
  readonly marks: readonly number[];
  /** A marked omission stands after the last word. */
  readonly endsInEllipsis: boolean;
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTERS = `[[\\p{L}\\p{N}\\p{M}${INVISIBLE}]--[${HAN}]]`;
const LETTER = `[[\\p{L}\\p{N}]--[${HAN}]]`;
// Number with separators | one Han character | abbreviation with points | word, perhaps "[T]he", "respect[ed]", "don't" | per cent.
const WORD = new RegExp(
  `\\p{Nd}+(?:[.,]\\p{Nd}+)+|[${HAN}]|(?:\\p{L}\\.){2,}|(?:\\[\\p{L}\\])?${LETTER}${LETTERS}*(?:['’ʼ＇]${LETTER}${LETTERS}*)*(?:\\[\\p{Ll}+\\])?|[%％]`,
  'gv',
);
const PLAIN = /^[a-z]+$/;
const APOSTROPHE = /['’ʼ＇]/;
const ELLIPSIS = /…|\.\s?\.\s?\.|\.\.|\*\*\*/;
const SENTENCE_END = /[!?。！？]|\.(?=[\s"'’”»)\]]|$)/;
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st no vs gen sen rep prof u.s u.n e.g i.e etc jan feb aug sept oct nov dec'.split(' '),
);

/** Splits a text into comparable words. Never throws; a text without words gives empty lists. */
export function splitWords(text: string): Words {
  const words = { text, keys: [] as string[], starts: [] as number[], ends: [] as number[], marks: [] as number[] };
  const brackets = { square: 0, round: 0 };
  let last = 0;
  let lastRaw = '';
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    let mark = readGap(text.slice(last, start), lastRaw, brackets);
    if (brackets.square > 0) mark |= WORD_MARK.bracketed | WORD_MARK.squareBracketed;
    else if (brackets.round > 0) mark |= WORD_MARK.bracketed;
    if (raw.includes('[')) mark |= WORD_MARK.bracketed | WORD_MARK.squareBracketed;
    pushWord(words, raw, start, mark);
    last = start + raw.length;
    lastRaw = raw;
  }
  return { ...words, endsInEllipsis: words.keys.length > 0 && ELLIPSIS.test(text.slice(last)) };
}

/** The raw text from the first to the last of some words: `[from, to)` counts words. Empty when there are none. */
export function spanOf(words: Words, from: number, to: number): Span {
  if (from >= to) {
    const at = from > 0 ? (words.ends[from - 1] ?? 0) : (words.starts[0] ?? 0);
    return { start: at, end: at };
  }
  return { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 };
}

/** How many words a reader would count: Chinese characters count as half a word, contractions as one. */
export function wordCount(words: Words): number {
  let count = 0;
  for (let i = 0; i < words.keys.length; i += 1) {
    if (((words.marks[i] ?? 0) & WORD_MARK.contracted) !== 0 || words.keys[i] === "'s") continue;
    count += isHan(words.keys[i] ?? '') ? 0.625 : 1;
  }
  return count;
}

/** Whether a word key is a Chinese or Japanese character. */
function isHan(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 0x3040 && (code < 0xac00 || code > 0xd7ff) && code < 0xff00;
}

interface Growing {
  readonly keys: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly marks: number[];
}

/** A piece of a raw word: its key, where it stands in the raw word, and bits of its own. */
interface Piece {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly mark: number;
}

function pushWord(words: Growing, raw: string, start: number, mark: number): void {
  const inBrackets = mark & (WORD_MARK.bracketed | WORD_MARK.squareBracketed);
  piecesOf(raw).forEach((piece, i) => {
    words.keys.push(piece.key);
    words.starts.push(start + piece.from);
    words.ends.push(start + piece.to);
    words.marks.push((i === 0 ? mark : inBrackets) | piece.mark);
  });
}

function piecesOf(raw: string): Piece[] {
  const lower = raw.toLowerCase();
  const whole = (key: string): Piece[] => [{ key, from: 0, to: raw.length, mark: 0 }];
  const halves = (first: string, second: string, at: number, from: number, mark: number): Piece[] => [
    { key: first, from: 0, to: at, mark: 0 },
    { key: second, from, to: raw.length, mark },
  ];
  if (lower === 'cannot') return halves('can', 'not', 3, 3, 0);
  if (PLAIN.test(lower)) return whole(spelled(lower));
  const at = lower.search(APOSTROPHE);
  if (at <= 0) return whole(keyOf(lower));
  const head = lower.slice(0, at);
  const tail = lower.slice(at + 1);
  if (tail === 't' && head.endsWith('n') && head.length > 1) {
    const verb = CONTRACTED[head] ?? head.slice(0, -1);
    return halves(verb, 'not', at - 1, at - 1, WORD_MARK.contracted);
  }
  const full = CLITICS[tail];
  if (full !== undefined) return halves(keyOf(head), full, at, at, WORD_MARK.contracted);
  if (ELIDED.test(head)) return halves(head, keyOf(tail), at, at + 1, 0);
  return whole(keyOf(lower));
}

// The same few thousand words come again and again; asking the spelling rules once for each made indexing twice as fast.
const SPELLED = new Map<string, string>();
const SPELLED_MAX = 50_000;

function spelled(lower: string): string {
  const known = SPELLED.get(lower);
  if (known !== undefined) return known;
  if (SPELLED.size >= SPELLED_MAX) SPELLED.clear();
  const key = oneSpelling(lower);
  SPELLED.set(lower, key);
  return key;
}

const CONTRACTED: Readonly<Record<string, string>> = { won: 'will', can: 'can', shan: 'shall', ain: 'is' };
const CLITICS: Readonly<Record<string, string>> = {
  s: "'s",
  re: 'are',
  ll: 'will',
  ve: 'have',
  m: 'am',
  d: 'would',
};
// French and Italian articles: "l'Ukraine", "qu'elle".
const ELIDED = /^(?:l|d|n|s|c|j|m|t|qu|un|all|dell|nell|sull)$/;

function keyOf(lower: string): string {
  if (lower === '%' || lower === '％') return 'percent';
  let key = lower.replace(/[\u00ad\u200b-\u200d\u2060\ufeff[\]]/g, '').replace(/[’ʼ＇]/g, "'");
  if (/^\p{Nd}/u.test(key)) {
    key = key.normalize('NFKC');
    return /^\d{1,3}(?:,\d{3})+$/.test(key) ? key.replaceAll(',', '') : key;
  }
  key = key
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('.', '')
    .normalize('NFC');
  return key.length === 1 ? simplified(key) : oneSpelling(key);
}

/** Reads what stands between two words: brackets opened and closed, a marked omission, the end of a sentence. */
function readGap(gap: string, wordBefore: string, brackets: { square: number; round: number }): number {
  if (gap === ' ' || gap === '') return 0;
  let mark = 0;
  for (const character of gap) {
    if (character === '[' || character === '［' || character === '【') brackets.square += 1;
    else if (character === ']' || character === '］' || character === '】')
      brackets.square = Math.max(0, brackets.square - 1);
    else if (character === '(' || character === '（') brackets.round += 1;
    else if (character === ')' || character === '）') brackets.round = Math.max(0, brackets.round - 1);
  }
  if (ELLIPSIS.test(gap)) mark |= WORD_MARK.afterEllipsis;
  if (SENTENCE_END.test(gap) && !(gap.startsWith('.') && isAbbreviation(wordBefore))) mark |= WORD_MARK.startsSentence;
  return mark;
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length === 1 || ABBREVIATIONS.has(lower);
}
