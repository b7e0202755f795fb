import type { Library } from './library.ts';
import type { Phrase, Speaker, Statement } from './pack/schema.ts';
import { type InTime, inTime } from './timeline/in-time.ts';

/** A statement with its speaker looked up. */
export interface StatementWithSpeaker {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

/** A statement as the card shows it: with what was said before and after. */
export interface CardStatement extends StatementWithSpeaker {
  readonly inTime: InTime;
}

/** All that the card shows for one phrase, in one message. */
export interface CardModel {
  readonly phrase: Phrase;
  /** In the phrase's own order: the statement that a reader should see comes first. */
  readonly statements: readonly CardStatement[];
}

/**
 * Collects what the card shows for a phrase.
 *
 * @throws {Error} when a record points nowhere: compile refuses such a pack, so it is a mistake of ours
 */
export function cardFor(library: Library, phrase: Phrase): CardModel {
  return {
    phrase,
    statements: phrase.statements.map((id) => ({
      ...withSpeaker(library, id),
      inTime: inTime(library, id, phrase.id),
    })),
  };
}

/** A statement of the library with its speaker. @throws {Error} when either is missing */
export function withSpeaker(library: Library, id: string): StatementWithSpeaker {
  const statement = library.statements.get(id);
  if (!statement) throw new Error(`library: no statement ${id}`);
  const speaker = library.speakers.get(statement.speaker);
  if (!speaker) throw new Error(`library: statement ${id} names the unknown speaker ${statement.speaker}`);
  return { statement, speaker };
}
