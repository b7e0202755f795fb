import type { Statement } from '../pack/schema.ts';
import type { QuotationLibrary } from './quotation-library.ts';
import { splitWords } from './words.ts';

// Words of occasions that tell none from another: whole classes of them, the capitals in which most were held, and
// the countries that most are about.
const COMMON = new Set(
  `annual article asked beijing call central china chinese conference council east eu europe european foreign general
  government great hall institute interview joint kremlin leaders meeting member minister ministry moscow national nato
  new news opening paper paragraph party people's peoples phone political position post press president question readout
  regular remarks republic russia russian secretary security session signed speech spokesperson state statement states
  statements street summit talks telephone times treaty ukraine un union united us video visit vote war washington white
  house world committee congress assembly resolution first second third fourth fifth sixth january february march april
  may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  after with and the by at on in of for`.split(/\s+/),
);

/**
 * Whether the occasion of a statement is named near a quotation: by a place or an event ("in Munich", "the Valdai
 * Club", "Samarkand") that is no name of a person and none of the capitals where most was said.
 *
 * @param namesNear - of the words around the quotation, see {@link properNames}
 */
export function namesOccasion(
  { names }: Pick<QuotationLibrary, 'names'>,
  namesNear: ReadonlySet<string> | undefined,
  { occasion }: Pick<Statement, 'occasion'>,
): boolean {
  if (namesNear === undefined || namesNear.size === 0) return false;
  for (const key of properNames(occasion)) if (namesNear.has(key) && !names.isPartOfName(key)) return true;
  return false;
}

const LEAST_LETTERS = 3;

/** The keys of the words of a text that begin with a capital, without those that tell no occasion from another. */
export function properNames(text: string): Set<string> {
  const { keys, starts } = splitWords(text);
  const isName = (key: string, i: number): boolean =>
    key.length >= LEAST_LETTERS && !COMMON.has(key) && /^\p{Lu}/u.test(text.slice(starts[i], (starts[i] ?? 0) + 2));
  return new Set(keys.filter(isName));
}
