import type { WordingComparison } from './compare-words.ts';
import type { Evidence } from './evidence.ts';
import type { Share } from './measure.ts';
import type { SpeakerMatch } from './speakers.ts';

/**
 * Whether printed words come from a statement, or only sound alike.
 *
 * Diplomats share most of their words. So a likeness must be of telling words (rare ones weigh more), some of them in
 * a row; the fewer they are, the more of the quotation they must make up, and the more speaker and date must speak
 * for it. Tuned on wordings of agencies compared without themselves, against invented quotations on the same subject.
 *
 * @param words - how many words are printed
 */
export function isFound(comparison: WordingComparison, evidence: Evidence, words: number): boolean {
  const { verdict, coverage, sharedWords, longestRun, sentence } = comparison;
  if (verdict === 'verbatim' || verdict === 'trimmed')
    return longestRun >= LONG_RUN || sharedWords >= Math.min(2, words);
  if (evidence.isTooLate) return false;
  if (verdict === 'close' && longestRun >= LONG_RUN && coverage >= ALL_BUT_SMALL) return true;
  const support = supportOf(evidence);
  if (isNear(comparison, support, isOfTheDay(evidence))) return true;
  // One sentence of several may be the statement's, and the rest of the occasion's that the record does not hold.
  return sentence !== null && evidence.speaker !== 'differs' && isNear(sentence, support - SENTENCE_ALONE, false);
}

const LONG_RUN = 6; // words in a row that are hardly the same by chance
const ALL_BUT_SMALL = 0.95;
const MIN_SHARED_WORDS = 3;
const MANY_SHARED_WORDS = 7;
const SENTENCE_ALONE = 0.15;

const SPEAKER_SUPPORT = { agrees: 0.05, differs: -0.12, unknown: 0 } satisfies Record<SpeakerMatch, number>;
const DATE_SUPPORT = { agrees: 0.07, differs: -0.07, unknown: 0 } satisfies Record<SpeakerMatch, number>;
const HINT_SUPPORT = 0.04;
// The same person within the same few days: other words are then more often another translation than another sentence.
const OF_THE_DAY_SUPPORT = 0.1;
// Words of others are quoted with a name or a date; without, a formula is more often somebody's own, and most so when
// the statement is long past.
const UNNAMED_SUPPORT = -0.1;
const OLD_SUPPORT = -0.05;

const isOfTheDay = ({ speaker, date, isNews }: Evidence): boolean =>
  speaker === 'agrees' && (date === 'agrees' || isNews);

function supportOf(evidence: Evidence): number {
  const { speaker, date, isHinted, isNews, isOld } = evidence;
  let support = SPEAKER_SUPPORT[speaker] + DATE_SUPPORT[date];
  if (isHinted) support += HINT_SUPPORT;
  if (isNews) support += HINT_SUPPORT;
  if (isOfTheDay(evidence)) support += OF_THE_DAY_SUPPORT;
  else if (isHinted && (isNews || date === 'agrees')) support += HINT_SUPPORT;
  const isNamed = isHinted || isNews || speaker === 'agrees' || date === 'agrees';
  if (!isNamed) support += isOld ? UNNAMED_SUPPORT + OLD_SUPPORT : UNNAMED_SUPPORT;
  return support;
}

function isNear({ coverage, longestRun, sharedWords }: Share, support: number, isOfTheDay: boolean): boolean {
  const needsInARow = isOfTheDay || sharedWords >= MANY_SHARED_WORDS ? 2 : 3;
  if (sharedWords < MIN_SHARED_WORDS || longestRun < needsInARow) return false;
  return coverage + support >= neededCoverage(sharedWords);
}

/** From 0.78 of the quotation for three telling words down to 0.57 for ten and more. */
function neededCoverage(sharedWords: number): number {
  return 0.57 + 0.03 * Math.max(0, 10 - sharedWords);
}
