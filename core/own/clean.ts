// What a schema of packs refuses: control characters and those that turn the direction of writing.
const UNWANTED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
// Invisible where they stand in the markup of pages; zero-width joiners are letters in some scripts and stay.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;

/**
 * Text from a page or a field as one line of words: spaces and line breaks become one space, invisible and control
 * characters go, nothing else changes.
 *
 * @param most - length in UTF-16 code units; a longer text is cut, never inside a surrogate pair
 */
export function cleanLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s/gu, ' ').replace(UNWANTED, '').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
  return cut(line, most).trim();
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? most - 1 : most);
}

/**
 * A part of an id made from words: small Latin letters, digits and hyphens; accents are dropped, other scripts too.
 *
 * @returns the empty string when no Latin letter or digit is left
 */
export function slug(text: string, most = 40): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most);
  return letters.replace(/^-|-$/g, '');
}
