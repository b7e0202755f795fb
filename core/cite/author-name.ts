import type { Speaker, Statement } from '../pack/schema.ts';

/** A name as CSL-JSON has it: of a person in parts, of anything else as it stands. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Countries whose names stand family first in English as well, as press and style guides write them. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'VN']);

/**
 * A speaker's English name in the parts that bibliographies sort by.
 *
 * The record keeps names whole, so the parts are a reading of custom: family name first for speakers of China, Korea
 * and Vietnam, last otherwise, with small particles before it (“von der Leyen”). A name of one word, and a name that
 * holds more than a name (“… as reported by …”), stays whole.
 */
export function authorName(speaker: Speaker, { country }: Statement): CslName {
  const name = speaker.names.en;
  const words = name.split(' ');
  const isPlain = speaker.kind === 'person' && words.length > 1 && !/[(),;/]|\b(?:and|of|the)\b/u.test(name);
  if (!isPlain) return { literal: name };
  if (country.length === 1 && country.some((code) => FAMILY_FIRST.has(code))) {
    return { family: words[0] ?? name, given: words.slice(1).join(' ') };
  }
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const family = particle === -1 ? words.length - 1 : particle;
  return { family: words.slice(family).join(' '), given: words.slice(0, family).join(' ') };
}

/** “Wang, W.”, “von der Leyen, U.” */
export function withInitials(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given.split(/[\s-]+/u).map((part) => `${[...part][0]}.`);
  return `${name.family}, ${initials.join(' ')}`;
}

/** Inverted for sorting, as MLA does: “Putin, Vladimir”; names that begin with the family stay: “Wang Wenbin”. */
export function inverted(name: CslName, whole: string): string {
  if ('literal' in name || whole.startsWith(name.family)) return whole;
  return `${name.family}, ${name.given}`;
}
