import type { Statement } from '../pack/schema.ts';

/** Which wording of a statement: its own text, one that somebody else gave, or the original language. */
export type WordingKind = 'official' | 'variant' | 'original';

/** One wording of a statement, as a text to be compared with. */
export interface Wording {
  readonly statement: string;
  readonly kind: WordingKind;
  /** Who words it so; only for a variant. */
  readonly by?: string;
  readonly lang: string;
  /** The words, with their neighbours in the source before and after them where those are known. */
  readonly passage: string;
  /** Where the statement itself stands in `passage`: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** A translation of what was said, so that other words may be another translation. */
  readonly translated: boolean;
}

/** All wordings of a statement: its text first, then the variants in order, then the original. */
export function wordingsOf(statement: Statement): Wording[] {
  const isTranslation = statement.textStatus !== 'original';
  const official = withNeighbours(statement, isTranslation);
  const all = [official];
  for (const variant of statement.variants) {
    const lang = variant.lang ?? statement.lang;
    all.push(
      alone(statement.id, 'variant', variant.text, lang, isTranslation || lang !== originalLang(statement), variant.by),
    );
  }
  const { original } = statement;
  if (original !== undefined && original.text !== statement.text)
    all.push(alone(statement.id, 'original', original.text, original.lang, false));
  return all;
}

function originalLang(statement: Statement): string {
  return statement.original?.lang ?? statement.lang;
}

function withNeighbours(statement: Statement, translated: boolean): Wording {
  const before = statement.before === undefined ? '' : `${statement.before} `;
  const after = statement.after === undefined ? '' : ` ${statement.after}`;
  return {
    statement: statement.id,
    kind: 'official',
    lang: statement.lang,
    passage: before + statement.text + after,
    start: before.length,
    end: before.length + statement.text.length,
    translated,
  };
}

function alone(
  statement: string,
  kind: WordingKind,
  passage: string,
  lang: string,
  translated: boolean,
  by?: string,
): Wording {
  const wording = { statement, kind, lang, passage, start: 0, end: passage.length, translated };
  return by === undefined ? wording : { ...wording, by };
}
