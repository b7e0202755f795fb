import type { WordIndex } from './index-build.ts';

/** Raised when the layout changes; a stored index with another number is built anew. */
const FORMAT = 1;
const MAGIC = 0x51_49_44_58; // “QIDX”
const LISTS = ['stems', 'textStart', 'words', 'wordStart', 'wordTexts', 'pairStart', 'pairTexts'] as const;

/** Writes an index as bytes: a head of lengths, the lists as they are in memory, then the vocabulary. */
export function writeIndex(index: WordIndex): Uint8Array<ArrayBuffer> {
  const vocabulary = encodeUtf8(index.vocabulary.join('\n'));
  const head = [MAGIC, FORMAT, vocabulary.length, ...LISTS.map((list) => index[list].length)];
  const numbers = LISTS.reduce((sum, list) => sum + index[list].length, 0);
  const bytes = new Uint8Array((head.length + numbers) * 4 + vocabulary.length);
  const view = new Uint32Array(bytes.buffer, 0, head.length + numbers);
  view.set(head);
  let at = head.length;
  for (const list of LISTS) {
    view.set(index[list], at);
    at += index[list].length;
  }
  bytes.set(vocabulary, at * 4);
  return bytes;
}

/**
 * Reads what {@link writeIndex} wrote. The lists are views into the bytes: nothing is copied but the vocabulary.
 *
 * @param bytes - must begin at a multiple of four of its buffer
 * @returns `null` when the bytes are of another format, or cut short: build the index anew
 */
export function readIndex(bytes: Uint8Array): WordIndex | null {
  const headLength = LISTS.length + 3;
  if (bytes.byteOffset % 4 !== 0 || bytes.length < headLength * 4) return null;
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headLength);
  const lengths = Array.from(head.subarray(3));
  const numbers = lengths.reduce((sum, length) => sum + length, headLength);
  if (head[0] !== MAGIC || head[1] !== FORMAT || bytes.length !== numbers * 4 + (head[2] ?? 0)) return null;
  let at = headLength;
  const list = (i: number): Uint32Array => {
    const found = new Uint32Array(bytes.buffer, bytes.byteOffset + at * 4, lengths[i] ?? 0);
    at += lengths[i] ?? 0;
    return found;
  };
  const lists = {
    stems: list(0),
    textStart: list(1),
    words: list(2),
    wordStart: list(3),
    wordTexts: list(4),
    pairStart: list(5),
    pairTexts: list(6),
  };
  return { vocabulary: decodeUtf8(bytes.subarray(numbers * 4)).split('\n'), ...lists };
}

// `TextEncoder` is no part of the language, and `core` sees nothing but the language.
function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes = new Uint8Array(escaped.length);
  let count = 0;
  for (let i = 0; i < escaped.length; i += 1) {
    const code = escaped.charCodeAt(i);
    if (code === 0x25) {
      bytes[count] = Number.parseInt(escaped.slice(i + 1, i + 3), 16);
      i += 2;
    } else bytes[count] = code;
    count += 1;
  }
  return bytes.slice(0, count);
}

function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let code = more === 0 ? byte : byte & (0x3f >> more);
    for (let k = 1; k <= more; k += 1) code = (code << 6) | ((bytes[i + k] ?? 0) & 0x3f);
    text += String.fromCodePoint(code);
    i += more + 1;
  }
  return text;
}
