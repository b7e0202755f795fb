import type { HunkRule } from '../hunks.ts';
import { editorsWords, formTables, gapsOfTheSource, partedOtherwise } from './forms.ts';
import { movedTables } from './moved.ts';
import { joinedSentences, markedOmission, omissionTables, unmarkedCut } from './omissions.ts';
import type { RuleTable } from './rule.ts';
import { modality, negation, number, sameDenial, senseTables } from './sense.ts';
import { otherWords, ownSentence, smallWords, wordingTables } from './wording.ts';

/**
 * The rules in the order in which they are asked: what is marked or mere form first, then what turns the sense,
 * then cuts, then the rest. A rule sees only what those before it left.
 */
export const RULES: readonly HunkRule[] = [
  partedOtherwise,
  markedOmission,
  editorsWords,
  gapsOfTheSource,
  partedOtherwise,
  ownSentence,
  sameDenial,
  negation,
  joinedSentences,
  unmarkedCut,
  number,
  modality,
  smallWords,
  otherWords,
];

/** All rules as tables for people, in the order of `docs/quotation-rules.md`. */
export const RULE_TABLES: readonly RuleTable[] = [
  ...omissionTables,
  ...formTables,
  ...senseTables,
  ...wordingTables,
  ...movedTables,
];
