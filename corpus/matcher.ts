import type { Pack } from '../core/pack/schema.ts';
import { compilePhrases } from '../core/phrases/compile.ts';
import { findInText } from '../core/phrases/find-in-text.ts';
import { openTable } from '../core/phrases/table.ts';
import type { Matcher } from './check-examples.ts';

/** The matcher that ships, on the phrases of one pack: the examples of the records are run on the real thing. */
export function matcherFor(pack: Pack): Matcher {
  const { buffer, faults } = compilePhrases([pack]);
  const table = openTable(buffer);
  return {
    faults,
    find: (text, { title }) => findInText(table, text, title).flatMap(({ phrase }) => pack.phrases[phrase]?.id ?? []),
  };
}
