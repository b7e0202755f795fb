import { type Reason, reason } from './reasons.ts';

/**
 * Cuts the text of a pack into its records without parsing it as a whole.
 *
 * One `JSON.parse` of a hundred thousand statements holds a page for seconds and cannot be cancelled or say how far
 * it is. Here only brackets and strings are followed; each record is parsed on its own by whoever asks for the pieces.
 *
 *     { "format": 1, "statements": [ {…}, {…} ], … }
 *       └ value      └ items          └ item 0 └ item 1
 */
export type PackPiece =
  /** A field of the head, or a field that no pack has: its JSON. */
  | { readonly kind: 'value'; readonly key: string; readonly json: string }
  /** One record of a list: its JSON and its place in the list. `end` is where the scan stands, in UTF-16 code units. */
  | { readonly kind: 'item'; readonly key: string; readonly at: number; readonly json: string; readonly end: number }
  /** The text is no pack, and why. Nothing comes after it. */
  | { readonly kind: 'fault'; readonly reason: Reason };

/** Where a value ends, or why it has no end: the text stops before (`open`), or no value begins here (`none`). */
type End = number | 'open' | 'none';

/** No record of a pack is nested deeper than this; deeper brackets are an attack or another kind of file. */
const MAX_DEPTH = 24;

const SPACE = /[\t\n\r ]*/y;
const SCALAR = /[^\t\n\r ,\]}]+/y;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * @param text - the pack as text; a byte order mark at its start does not matter
 * @param lists - names of the fields whose value is a list of records
 */
export function* splitPack(text: string, lists: ReadonlySet<string>): Generator<PackPiece, void> {
  const seen = new Set<string>();
  let at = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (text[at] !== '{') {
    yield fault(notAPack(text, at));
    return;
  }
  at = skipSpace(text, at + 1);
  while (text[at] !== '}') {
    const field = readKey(text, at);
    if ('code' in field) {
      yield fault(field);
      return;
    }
    const { key, valueAt } = field;
    if (seen.has(key)) {
      yield fault(reason('fileFieldTwice', { field: shown(key) }));
      return;
    }
    seen.add(key);
    const end = yield* lists.has(key) && text[valueAt] === '[' ? items(text, valueAt, key) : value(text, valueAt, key);
    const next = end === null ? null : afterComma(text, end, '}');
    if (typeof next !== 'number') {
      if (next !== null) yield fault(next);
      return;
    }
    at = next;
  }
  const rest = skipSpace(text, at + 1);
  if (rest < text.length) yield fault(reason('fileGoesOn'));
}

/** Hands out a plain field. @returns where it ends, or `null` after a fault */
function* value(text: string, start: number, key: string): Generator<PackPiece, number | null> {
  const end = endOfValue(text, start);
  if (typeof end !== 'number') {
    yield fault(damage(text, start, end));
    return null;
  }
  yield { kind: 'value', key, json: text.slice(start, end) };
  return end;
}

/** Hands out the records of a list. @returns where the list ends, or `null` after a fault */
function* items(text: string, open: number, key: string): Generator<PackPiece, number | null> {
  let at = skipSpace(text, open + 1);
  for (let item = 0; text[at] !== ']'; item++) {
    const end = endOfValue(text, at);
    if (typeof end !== 'number') {
      yield fault(damage(text, at, end));
      return null;
    }
    yield { kind: 'item', key, at: item, json: text.slice(at, end), end };
    const next = afterComma(text, end, ']');
    if (typeof next !== 'number') {
      yield fault(next);
      return null;
    }
    at = next;
  }
  return at + 1;
}

/** The key at `at` and where its value begins, or why there is none. */
function readKey(text: string, at: number): { key: string; valueAt: number } | Reason {
  const end = text[at] === '"' ? endOfString(text, at) : 'none';
  if (typeof end !== 'number') return damage(text, at, end);
  const key = parsed(text.slice(at, end));
  const colon = skipSpace(text, end);
  if (typeof key !== 'string' || text[colon] !== ':') return damage(text, colon, 'none');
  return { key, valueAt: skipSpace(text, colon + 1) };
}

/** Steps over the comma after a value, or up to `close`, or says why it cannot. */
function afterComma(text: string, end: number, close: string): number | Reason {
  const at = skipSpace(text, end);
  if (text[at] === close) return at;
  if (text[at] !== ',') return damage(text, at, 'none');
  const next = skipSpace(text, at + 1);
  return text[next] === close ? damage(text, at, 'none') : next;
}

function endOfValue(text: string, start: number): End {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] === '{' || text[start] === '[') return endOfBrackets(text, start);
  SCALAR.lastIndex = start;
  return SCALAR.test(text) ? SCALAR.lastIndex : 'none';
}

// By code units: a pattern that looks for the next bracket or quotation mark takes three times as long.
function endOfBrackets(text: string, start: number): End {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      at = end - 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) return 'none';
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return 'open';
}

function endOfString(text: string, start: number): End {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return quote + 1;
  }
  return 'open';
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function fault(found: Reason): PackPiece {
  return { kind: 'fault', reason: found };
}

function damage(text: string, at: number, end: 'open' | 'none'): Reason {
  if (end === 'open' || at >= text.length) return reason('fileCutOff');
  return reason('fileDamaged', { at: at.toLocaleString('en'), here: shown(text.slice(at, at + 24)) });
}

function notAPack(text: string, at: number): Reason {
  if (at >= text.length) return reason('fileEmpty');
  return reason('fileNoObject', { here: shown(text.slice(at, at + 24)) });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

// What comes from a file is shown without control characters and short.
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu, ' ').trim();
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
