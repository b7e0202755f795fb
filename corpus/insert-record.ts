import { type CorpusFile, compareText } from './parse-files.ts';

/** The file in which a statement of this date stands: `statements/2022.json`, or the one with a span of years. */
export function statementFile(date: string, names: readonly string[]): string {
  const year = Number(date.slice(0, 4));
  const holds = (name: string) => {
    const years = /^statements\/(\d{4})(?:-(\d{4}))?\.json$/.exec(name);
    return years !== null && year >= Number(years[1]) && year <= Number(years[2] ?? years[1]);
  };
  return names.find(holds) ?? `statements/${year}.json`;
}

/**
 * Puts a record into a file of records, at its place by id.
 *
 * @returns the files with that one changed or added, or `null` when the id is taken: records are never overwritten
 * @throws {SyntaxError} when the file is no JSON
 */
export function insertRecord(files: readonly CorpusFile[], name: string, record: { id: string }): CorpusFile[] | null {
  const file = files.find((known) => known.name === name) ?? { name, text: '[]' };
  const records = JSON.parse(file.text) as { id: string }[];
  if (records.some(({ id }) => id === record.id)) return null;
  const sorted = [...records, record].sort((a, b) => compareText(a.id, b.id));
  const changed = { name, text: `${JSON.stringify(sorted, null, 2)}\n` };
  return [...files.filter((known) => known.name !== name), changed];
}
