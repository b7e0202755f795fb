import type { FieldFault } from '../core/pack/links.ts';
import type { Statement } from '../core/pack/schema.ts';

/**
 * Evidence in which no word of the statement stands: it may still prove speaker or date, so this is a warning, and a
 * remark that says what the page shows settles it.
 *
 * Chinese is compared by pairs of characters, other scripts by words of four letters or more.
 */
export function evidenceWithoutItsWords(statement: Statement): FieldFault[] {
  const wordings = [statement.text, statement.original?.text, statement.before, statement.after];
  const known = new Set([...wordings, ...statement.variants.map(({ text }) => text)].flatMap((t) => pieces(t ?? '')));
  return statement.evidence.flatMap(({ seen, remark }, at) =>
    remark !== undefined || pieces(seen).some((piece) => known.has(piece))
      ? []
      : [{ field: `evidence.${at}.seen`, expected: 'at least one word of the text, its original or a variant' }],
  );
}

function pieces(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{4,}/gu) ?? [];
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...words, ...runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))];
}
