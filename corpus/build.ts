import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIRECTORY_FILE, PACK_FILE } from '../core/lookup/directory.ts';
import type { Pack } from '../core/pack/schema.ts';
import { compilePhrases } from '../core/phrases/compile.ts';
import { TABLE_FILE } from '../core/phrases/table-file.ts';
import { buildPackIndexAtOnce } from '../core/search/kept/build.ts';
import { INDEX_FILE, type IndexFile, indexParts } from '../core/search/kept/index-file.ts';
import { UNTRACED_FILE } from '../core/untraced.ts';
import { type Compiled, compile, serialisePack } from './compile.ts';
import { directoryOf } from './directory.ts';
import { faultLine } from './faults.ts';
import { packJsonSchema } from './json-schema.ts';
import { matcherFor } from './matcher.ts';
import { readCorpusFiles } from './read-files.ts';
import { readUntraced, UNTRACED_SOURCE } from './untraced.ts';

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

/** A file of the built extension, by its path in it. */
export interface CorpusAsset {
  readonly relativeDest: string;
  readonly contents: string | Uint8Array;
}

/** The files of the corpus in the built extension. @throws {Error} as {@link buildPack} */
export async function corpusAssets(folder = CORPUS_FOLDER): Promise<CorpusAsset[]> {
  const pack = await buildPack(folder);
  const text = serialisePack(pack);
  const { head, numbers } = indexParts(buildPackIndexAtOnce(pack));
  const index: IndexFile = { ...head, numbers: Buffer.from(numbers).toString('base64') };
  const table = Buffer.from(compilePhrases([pack]).buffer);
  const tableVersion = createHash('sha256').update(table).digest('hex').slice(0, 24);
  const untraced = readUntraced(await readFile(join(folder, UNTRACED_SOURCE), 'utf8'));
  return [
    { relativeDest: UNTRACED_FILE, contents: JSON.stringify(untraced) },
    { relativeDest: DIRECTORY_FILE, contents: JSON.stringify(directoryOf(pack, text, tableVersion)) },
    { relativeDest: TABLE_FILE, contents: table },
    { relativeDest: PACK_FILE, contents: text },
    { relativeDest: INDEX_FILE, contents: JSON.stringify(index) },
    { relativeDest: 'corpus/pack.schema.json', contents: `${JSON.stringify(packJsonSchema(), null, 2)}\n` },
  ];
}
