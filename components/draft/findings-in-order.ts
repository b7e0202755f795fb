import type { StatementWithSpeaker } from '../../core/card.ts';
import type { FindingsWithStatements, FoundPhrase } from '../../core/check/text-checker.ts';
import type { CheckedQuotation } from '../../core/quotations/check.ts';
import type { UntracedQuotation } from '../../core/untraced.ts';

/** One finding of a draft, ready to be drawn. */
export type Entry =
  | { readonly kind: 'phrase'; readonly found: FoundPhrase; readonly said: StatementWithSpeaker | null }
  | {
      readonly kind: 'quotation';
      readonly found: CheckedQuotation;
      readonly said: StatementWithSpeaker | null;
      /** What came nearest, where nothing was found for certain. */
      readonly nearest: readonly StatementWithSpeaker[];
      /** Where its words circulate without a source. */
      readonly untraced: UntracedQuotation | null;
    };

/** Phrases and quotations in the order of the text; at one place the longer first. */
export function inOrder({ phrases, quotations, statements, untraced }: FindingsWithStatements): Entry[] {
  const byId = new Map(statements.map((each) => [each.statement.id, each]));
  const entries: Entry[] = [
    ...phrases.map((found): Entry => ({ kind: 'phrase', found, said: byId.get(found.statements[0] ?? '') ?? null })),
    ...quotations.map(
      (found): Entry => ({
        kind: 'quotation',
        found,
        said: byId.get(found.statement ?? '') ?? null,
        untraced: untraced.find(({ start }) => start === found.start)?.quotation ?? null,
        nearest: found.candidates.flatMap(({ statement }) => byId.get(statement) ?? []),
      }),
    ),
  ];
  return entries.sort((a, b) => a.found.start - b.found.start || b.found.end - a.found.end);
}
