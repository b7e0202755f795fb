import type { WordingComparison } from './compare-words.ts';
import type { Evidence } from './evidence.ts';
import type { Share } from './measure.ts';

/**
 * Whether printed words come from a statement, or only sound alike.
 *
 * Diplomats share most of their words. So a likeness must be of telling words, rare ones counting more, and the less
 * there is of it, the more speaker, date and occasion must speak for the statement. Both are weighed in one sum, as
 * odds are. The weights were fitted (logistic regression, then rounded) on printed quotations from news pages, a
 * third of them of others on the same subjects and days, and on wordings of agencies compared without themselves.
 *
 * @param words - how many words are printed
 */
export function isFound(comparison: WordingComparison, evidence: Evidence, words: number): boolean {
  const { verdict, coverage, sharedWords, longestRun, sentence } = comparison;
  if (verdict === 'verbatim' || verdict === 'trimmed')
    return coverage >= HALF && (longestRun >= LONG_RUN || sharedWords >= Math.min(2, words));
  if (evidence.isTooLate) return false;
  if (verdict === 'close' && longestRun >= LONG_RUN && coverage >= ALL_BUT_SMALL) return true;
  if (sentence !== null && evidence.speaker !== 'differs' && isNearlyWhole(sentence)) return true;
  if (sharedWords < MIN_SHARED_WORDS || longestRun < MIN_IN_A_ROW) return false;
  return likenessOf(comparison) + supportOf(evidence) >= NEEDED;
}

const LONG_RUN = 6; // words in a row that are hardly the same by chance
const ALL_BUT_SMALL = 0.95;
const HALF = 0.5;
const MIN_SHARED_WORDS = 2.5;
const MIN_IN_A_ROW = 2;
const NEEDED = 7.1;

/** One printed sentence of several that stands in the source but for small words. */
const isNearlyWhole = ({ coverage, longestRun }: Share): boolean => coverage >= ALL_BUT_SMALL && longestRun >= LONG_RUN;

const LIKENESS = { coverage: 4, tellingShare: 2.5, telling: 1.5, similarity: 3.25 };
const MANY_TELLING = 6; // rarities that, summed, leave hardly any doubt what is quoted

const SENTENCE_ALONE = -0.1;

/** From 0 to 11. Where one sentence of several is the statement's, the others may be the occasion's that the record does not hold. */
function likenessOf({ sentence, ...whole }: WordingComparison): number {
  const coverage = Math.max(whole.coverage, (sentence?.coverage ?? 0) + SENTENCE_ALONE);
  const tellingShare = Math.max(whole.tellingShare, (sentence?.tellingShare ?? 0) + SENTENCE_ALONE);
  return (
    LIKENESS.coverage * coverage +
    LIKENESS.tellingShare * tellingShare +
    LIKENESS.telling * Math.min(1, whole.telling / MANY_TELLING) +
    LIKENESS.similarity * whole.similarity
  );
}

const SUPPORT = {
  /** Another speaker is named. */
  differs: -3.7,
  /** The same person on the same day: other words are then more often another translation than another sentence. */
  personAndDate: 3,
  /** The same person, and news of these days, or the place or the event. */
  personAndOccasion: 2,
  hinted: -0.5,
  /** Words of others are quoted with a name or a date; without, a formula is more often somebody's own. */
  unnamed: -2,
  unnamedAndOld: -2.5,
  /** A "he" for whom somebody else was named before. */
  elsewhere: -1,
};

function supportOf({ speaker, date, isHinted, isHintedElsewhere, isNews, isOccasion, isOld }: Evidence): number {
  if (speaker === 'differs') return SUPPORT.differs;
  if (speaker === 'agrees' || isHinted) {
    if (date === 'agrees' || (isNews && isOccasion)) return SUPPORT.personAndDate;
    if (isNews || isOccasion) return SUPPORT.personAndOccasion;
    return speaker === 'agrees' ? 0 : SUPPORT.hinted;
  }
  const elsewhere = isHintedElsewhere ? SUPPORT.elsewhere : 0;
  if (date === 'agrees' || isNews || isOccasion) return elsewhere;
  return elsewhere + (isOld ? SUPPORT.unnamedAndOld : SUPPORT.unnamed);
}
