import type { Statement } from '../../pack/schema.ts';
import type { Facts } from '../filter.ts';
import type { Column, ColumnName } from './pack-index.ts';

/** Of a column only its own facts are ever asked; the others stand there so that filters can read any of them. */
export const NO_FACTS: Facts = {
  speaker: '',
  body: '',
  country: [],
  topics: [],
  lang: '',
  date: '',
  textStatus: 'original',
  form: 'whole',
  source: { kind: 'primary' },
};

const FACTS_OF: Readonly<Record<ColumnName, (statement: Statement) => Partial<Facts>>> = {
  speaker: ({ speaker }) => ({ speaker }),
  body: ({ body }) => ({ body }),
  country: ({ country }) => ({ country }),
  topic: ({ topics }) => ({ topics }),
  lang: ({ lang, original }) => (original ? { lang, original: { lang: original.lang } } : { lang }),
  kind: ({ source: { kind }, textStatus, form }) => ({ source: { kind }, textStatus, form }),
  date: ({ date }) => ({ date }),
};
const COLUMN_NAMES = Object.keys(FACTS_OF) as ColumnName[];

/** Collects the columns of statements that come one after the other. */
export interface ColumnWriter {
  add(statement: Statement): void;
  columns(): Record<ColumnName, Column>;
}

/** @param count - of all statements to come */
export function createColumnWriter(count: number): ColumnWriter {
  const writers = COLUMN_NAMES.map((name) => ({
    name,
    of: new Uint32Array(count),
    values: [] as Facts[],
    numbers: new Map<string, number>(),
  }));
  let at = 0;
  return {
    add(statement) {
      for (const { name, of, values, numbers } of writers) {
        const facts = FACTS_OF[name](statement);
        const key = JSON.stringify(facts);
        const number = numbers.get(key) ?? values.push({ ...NO_FACTS, ...facts }) - 1;
        numbers.set(key, number);
        of[at] = number;
      }
      at++;
    },
    columns() {
      const columns: Partial<Record<ColumnName, Column>> = {};
      for (const { name, of, values } of writers) columns[name] = { of: narrowest(of, values.length), values };
      return columns as Record<ColumnName, Column>; // there is a writer for each name
    },
  };
}

/** The same numbers in as few bytes as hold all below `limit`. */
export function narrowest(numbers: Uint32Array<ArrayBuffer>, limit: number): Column['of'] {
  if (limit <= 0x1_00) return Uint8Array.from(numbers);
  return limit <= 0x1_00_00 ? Uint16Array.from(numbers) : numbers;
}
