import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CorpusFile, compareText } from './parse-files.ts';

// Data of the corpus that is no part of the pack: the verification log, the offices, what could not be
// traced, and packs on other subjects.
const NOT_RECORDS = /^(?:(?:verification|offices|untraced)\.json|examples\/)/;

/** Reads the JSON files of the corpus folder, in order of their names. */
export async function readCorpusFiles(folder: string): Promise<CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !NOT_RECORDS.test(name))
    .sort(compareText);
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
