import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createLibrary } from '../core/library.ts';
import type { Pack } from '../core/pack/schema.ts';
import { compilePhrases } from '../core/phrases/compile.ts';
import { TABLE_FILE, type TableFile } from '../core/phrases/table-file.ts';
import { buildIndex, toIndexFile } from '../core/search/index-file.ts';
import { type Compiled, compile, serialisePack } from './compile.ts';
import { faultLine } from './faults.ts';
import { packJsonSchema } from './json-schema.ts';
import { matcherFor } from './matcher.ts';
import { readCorpusFiles } from './read-files.ts';

/** Where the records stand. */
export const CORPUS_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Reads and compiles the records, with the examples of the phrases run on the matcher that ships. */
export async function compileCorpus(folder = CORPUS_FOLDER): Promise<Compiled> {
  return compile(await readCorpusFiles(folder), { matcherFor });
}

/**
 * The bundled pack.
 *
 * @throws {Error} listing every fault, so that a build stops with all that there is to mend
 */
export async function buildPack(folder = CORPUS_FOLDER): Promise<Pack> {
  const { pack, faults } = await compileCorpus(folder);
  if (!pack) throw new Error(`corpus: ${faults.length} faults\n${faults.map(faultLine).join('\n')}`);
  return pack;
}

/** The files of the corpus in the built extension, by their path in it. @throws {Error} as {@link buildPack} */
export async function corpusAssets(folder = CORPUS_FOLDER): Promise<{ relativeDest: string; contents: string }[]> {
  const pack = await buildPack(folder);
  const index = toIndexFile(buildIndex(createLibrary([pack])));
  const table = Buffer.from(compilePhrases([pack]).buffer);
  const tableFile: TableFile = {
    table: table.toString('base64'),
    tableVersion: createHash('sha256').update(table).digest('hex').slice(0, 24),
  };
  return [
    { relativeDest: TABLE_FILE, contents: JSON.stringify(tableFile) },
    { relativeDest: 'corpus/pack.json', contents: serialisePack(pack) },
    { relativeDest: 'corpus/search-index.json', contents: JSON.stringify(index) },
    { relativeDest: 'corpus/pack.schema.json', contents: `${JSON.stringify(packJsonSchema(), null, 2)}\n` },
  ];
}
