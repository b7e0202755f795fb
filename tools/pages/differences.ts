import type { PageSnapshot } from './snapshot.ts';

/** What an extension could have changed. */
export const KINDS = ['markup', 'text', 'elements'] as const;

/** Lines that only one side has, by kind. */
export type PageDifferences = Readonly<Record<(typeof KINDS)[number], readonly string[]>>;

/**
 * What differs between a page with the extension and without.
 *
 * Pages that run scripts differ from themselves: what two visits without the extension do not agree on is no
 * difference of ours, and is left out.
 *
 * @param bare - the page without the extension, seen twice
 */
export function compareSnapshots(bare: readonly [PageSnapshot, PageSnapshot], own: PageSnapshot): PageDifferences {
  const [first, second] = bare;
  return {
    markup: newLines(lines(first.markup), lines(second.markup), lines(own.markup)),
    text: newLines(lines(first.text), lines(second.text), lines(own.text)),
    elements: newLines(first.elements, second.elements, own.elements),
  };
}

/** Lines that stand in one of `first` and `own` only, where both bare visits agree. */
function newLines(first: readonly string[], second: readonly string[], own: readonly string[]): string[] {
  if (first.join('\n') !== second.join('\n')) return ownOnly([...first, ...second], own);
  return [...ownOnly(first, own).map((line) => `+ ${line}`), ...ownOnly(own, first).map((line) => `− ${line}`)];
}

function ownOnly(known: readonly string[], own: readonly string[]): string[] {
  const seen = new Set(known);
  return own.filter((line) => !seen.has(line));
}

/** Markup and text by line, where a page has line breaks, and by tag where it has none. */
function lines(text: string): string[] {
  return text.split(/\n|(?<=>)(?=<)/u);
}
