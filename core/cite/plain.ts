import type { StatementWithSpeaker } from '../card.ts';
import { formatEdtf } from '../edtf.ts';
import { speakerName } from '../speaker-name.ts';

/**
 * A citation for a note or a mail: the words, who, in what role, when, where they stand.
 *
 * @param locale - language of the date and of the speaker's name, BCP 47
 */
export function plainCitation({ statement, speaker }: StatementWithSpeaker, locale: string): string {
  const { source } = statement;
  const name = speakerName(speaker, locale).text;
  const who = statement.role === name ? name : `${name}, ${statement.role}`;
  const where = [source.title, source.publisher, source.url].filter((part) => part !== undefined).join(', ');
  return `“${statement.text}” ${who}, ${statement.occasion}, ${formatEdtf(statement.date, locale)}. ${where}`;
}
