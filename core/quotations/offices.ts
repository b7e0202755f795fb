import type { Statement } from '../pack/schema.ts';

/** How a speaker who is printed without a name, by office alone, stands to a record's role on that day. */
export type OfficeMatch = 'agrees' | 'possible' | 'unknown';

const STATES: Readonly<Record<string, RegExp>> = {
  CN: /\b(?:chinese|china|beijing|prc)\b/i,
  RU: /\b(?:russian|russia|kremlin|moscow)\b/i,
  US: /\b(?:american|america|u\.?s\.?|united states|washington|white house)(?!\p{L})/iu,
  UA: /\b(?:ukrainian|ukraine|kyiv|kiev)\b/i,
  FR: /\b(?:french|france|paris)\b/i,
  DE: /\b(?:german|germany|berlin)\b/i,
  IN: /\b(?:indian|india|new delhi)\b/i,
  EU: /\b(?:eu|european)\b/i,
  NATO: /\b(?:nato|alliance)\b/i,
};

interface Office {
  /** As the page may call it. */
  readonly printed: RegExp;
  /** As the record's `role` has it. */
  readonly role: RegExp;
  /** Held by one person of a state at a time, so that state and office together name somebody. */
  readonly isSingle: boolean;
}

// The first that fits counts: a vice minister is no minister, and who speaks for a president is not the president.
const OFFICES: readonly Office[] = [
  { printed: /\bspokes(?:man|woman|person)\b/i, role: /\bspokesperson|press secretary\b/i, isSingle: false },
  { printed: /\b(?:vice|deputy) foreign minister\b/i, role: /^vice minister of foreign affairs/i, isSingle: false },
  { printed: /\b(?:ambassador|envoy)\b/i, role: /\b(?:ambassador|permanent representative)\b/i, isSingle: false },
  {
    printed: /\b(?:foreign minister|secretary of state|top diplomat)\b/i,
    role: /(?<!vice )(?<!deputy )\b(?:minister of foreign affairs|secretary of state|commission for foreign affairs)\b/i,
    isSingle: true,
  },
  { printed: /\bdefen[cs]e minister\b/i, role: /\bminister of national defense\b/i, isSingle: true },
  {
    printed: /\b(?:prime minister|premier|chancellor)\b/i,
    role: /\b(?:prime minister|premier|chancellor)\b/i,
    isSingle: true,
  },
  { printed: /\bsecretary[- ]general\b|\bnato chief\b/i, role: /\bsecretary general of nato\b/i, isSingle: true },
  {
    printed: /\b(?:president|leader|head of state)\b|\bkremlin chief\b/i,
    role: /^(?!.*(?:vice-president|aide to|advisor)).*\bpresident (?:of|and)\b/i,
    isSingle: true,
  },
  {
    printed: /\bdiplomat\b/i,
    role: /\b(?:ambassador|permanent representative|minister of foreign affairs|commission for foreign affairs)\b/i,
    isSingle: false,
  },
];

/**
 * Whether "the Russian president" may be who said a statement: his office on that day, in that country.
 *
 * English only. `possible` where several hold such an office (spokespeople, ambassadors) or no state is printed.
 *
 * @param printed - an attribution that names nobody
 */
export function matchOffice(printed: string, { role, country }: Pick<Statement, 'role' | 'country'>): OfficeMatch {
  const office = OFFICES.find((one) => one.printed.test(printed));
  if (office === undefined || !office.role.test(role)) return 'unknown';
  const states = Object.keys(STATES).filter((state) => STATES[state]?.test(printed));
  if (states.length > 0 && !country.some((one) => states.includes(one))) return 'unknown';
  return office.isSingle && states.length === 1 && country.length === 1 ? 'agrees' : 'possible';
}
