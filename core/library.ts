import type { Pack, Phrase, Speaker, Statement } from './pack/schema.ts';

/** The records of all packs that are on, joined and ready to be looked up. */
export interface Library {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** In the order of the phrase table: a hit's phrase number is an index into this list. */
  readonly phrases: readonly Phrase[];
  /** Phrases that lead to a statement, in the order of the table. */
  phrasesOf(statement: string): readonly Phrase[];
}

/**
 * Joins packs into one library.
 *
 * @param packs - checked packs; where two define one id, the first wins, so the bundled pack goes first
 */
export function createLibrary(packs: readonly Pack[]): Library {
  const statements = new Map<string, Statement>();
  const speakers = new Map<string, Speaker>();
  const phrases = new Map<string, Phrase>();
  const leading = new Map<string, Phrase[]>();
  for (const pack of packs) {
    for (const statement of pack.statements) if (!statements.has(statement.id)) statements.set(statement.id, statement);
    for (const speaker of pack.speakers) if (!speakers.has(speaker.id)) speakers.set(speaker.id, speaker);
    for (const phrase of pack.phrases) if (!phrases.has(phrase.id)) phrases.set(phrase.id, phrase);
  }
  for (const phrase of phrases.values()) {
    for (const id of phrase.statements) {
      const list = leading.get(id);
      if (list) list.push(phrase);
      else leading.set(id, [phrase]);
    }
  }
  return {
    statements,
    speakers,
    phrases: [...phrases.values()],
    phrasesOf: (statement) => leading.get(statement) ?? [],
  };
}
