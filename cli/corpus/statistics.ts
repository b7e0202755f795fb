import type { Pack } from '../../core/pack/schema.ts';

/** How often each value occurs, most frequent first unless the table says otherwise. */
export interface Tally {
  readonly title: string;
  /** The rows are in an order of their own and are shown in full. */
  readonly isOrdered?: boolean;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

/** Counts of a pack's statements: by year (in order of time), speaker, topic, language and kind of evidence. */
export function statistics({ statements, speakers }: Pick<Pack, 'statements' | 'speakers'>): Tally[] {
  const names = new Map(speakers.map(({ id, names }) => [id, names.en]));
  const byYear = tally(
    'By year',
    statements.map(({ date }) => date.slice(0, 4)),
  );
  return [
    { ...byYear, isOrdered: true, rows: [...byYear.rows].sort((a, b) => (a.label < b.label ? -1 : 1)) },
    tally(
      'By speaker',
      statements.map(({ speaker }) => names.get(speaker) ?? speaker),
    ),
    tally(
      'By topic',
      statements.flatMap(({ topics }) => topics),
    ),
    tally(
      'By language of the words',
      statements.map(({ lang }) => lang),
    ),
    tally(
      'By kind of text',
      statements.map(({ textStatus }) => textStatus),
    ),
    tally(
      'By best kind of evidence',
      statements.map(({ evidence }) => bestKind(evidence.map(({ kind }) => kind))),
    ),
  ];
}

const KINDS = ['primary', 'reprint', 'wire', 'secondary'] as const;

function bestKind(kinds: readonly string[]): string {
  return KINDS.find((kind) => kinds.includes(kind)) ?? 'none';
}

function tally(title: string, values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rows = [...counts].map(([label, count]) => ({ label, count }));
  return { title, rows: rows.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)) };
}
