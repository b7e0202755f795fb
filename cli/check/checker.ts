import { createTextChecker, type TextChecker } from '../../core/check/text-checker.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { compilePhrases } from '../../core/phrases/compile.ts';
import { openTable } from '../../core/phrases/table.ts';

/** What checks documents, and the records that it speaks of. */
export interface Checker {
  readonly library: Library;
  readonly check: TextChecker;
}

/**
 * Builds what checks documents: done once, used for each.
 *
 * @throws {Error} when a phrase record cannot be compiled
 */
export function createChecker(pack: Pack): Checker {
  const { buffer, faults } = compilePhrases([pack]);
  const [fault] = faults;
  if (fault) throw new Error(`corpus: ${fault.record} ${fault.field}: ${fault.message}`);
  const library = createLibrary([pack]);
  return { library, check: createTextChecker(library, openTable(buffer)) };
}
