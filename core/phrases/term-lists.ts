import { LIST } from './table.ts';

/** Gathers the lists of terms that wordings of several terms lead to, each list once. */
export function createTermLists() {
  const numbers: number[] = [];
  const places = new Map<string, number>();
  return {
    /** The lists one after the other, as the table has them: a count, then so many terms. */
    numbers,
    /** What a wording of these terms leads to: the term itself when it is one, else the place of a list. @param terms - ascending */
    output(terms: readonly number[]): number {
      if (terms.length === 1) return terms[0] ?? 0;
      const name = terms.join();
      const place = places.get(name) ?? numbers.length;
      if (!places.has(name)) {
        places.set(name, place);
        numbers.push(terms.length, ...terms);
      }
      return LIST | place;
    },
  };
}
