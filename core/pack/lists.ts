import type { Pack, PackHead } from './schema.ts';

/** A list of records in a pack. */
export type RecordList = Exclude<keyof Pack, keyof PackHead>;

/** In the order in which a pack file names them: what is pointed to comes first. */
export const RECORD_LISTS = ['speakers', 'statements', 'terms', 'companies', 'phrases'] as const satisfies RecordList[];

/** A record of one list. */
export type RecordOf<L extends RecordList> = Pack[L][number];
/** A record of any list. */
export type PackRecord = RecordOf<RecordList>;

/** A number for each list. */
export type Counts = Readonly<Record<RecordList, number>>;

/** How many records of each kind a pack has. */
export function countRecords(pack: Pick<Pack, RecordList>): Counts {
  return {
    speakers: pack.speakers.length,
    statements: pack.statements.length,
    terms: pack.terms.length,
    companies: pack.companies.length,
    phrases: pack.phrases.length,
  };
}
