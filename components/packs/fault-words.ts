import type { ImportFault } from '../../core/pack/import-outcome.ts';
import type { StringKey, Strings } from '../strings.ts';

import { reasonWords } from './reason-words.ts';

/** A message's name may hold no hyphen, so the names stand here. */
const KEYS: Readonly<Record<Exclude<ImportFault['kind'], 'no-pack'>, StringKey>> = {
  'too-large': 'packs.fault.too_large',
  'unfolds-too-large': 'packs.fault.unfolds_too_large',
  'not-text': 'packs.fault.not_text',
  unreadable: 'packs.fault.unreadable',
  'archive-damaged': 'packs.fault.archive_damaged',
  'archive-locked': 'packs.fault.archive_locked',
  'archive-kind': 'packs.fault.archive_kind',
  'archive-empty': 'packs.fault.archive_empty',
  'archive-several': 'packs.fault.archive_several',
  full: 'packs.fault.full',
  newer: 'packs.fault.newer',
  closed: 'packs.fault.closed',
  cancelled: 'packs.fault.cancelled',
  busy: 'packs.fault.busy',
  'too-much': 'packs.fault.too_much',
  bundled: 'packs.fault.bundled',
  refused: 'packs.fault.refused',
};

/** Why an import failed, as a sentence. */
export function faultWords(fault: ImportFault, strings: Pick<Strings, 't'>): string {
  return fault.kind === 'no-pack' ? reasonWords(fault.why, strings) : strings.t(KEYS[fault.kind]);
}
