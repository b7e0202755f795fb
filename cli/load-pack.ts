import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../core/pack/schema.ts';

/** Temporary reader of the records, until the compile step lands. */
export async function loadPack(): Promise<Pick<Pack, 'terms' | 'companies' | 'phrases'>> {
  const folder = join(import.meta.dirname, '../corpus');
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8').catch(() => '[]'));
  const names = (await readdir(join(folder, 'phrases')).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return {
    terms: await read('terms.json'),
    companies: await read('companies.json'),
    phrases: (await Promise.all(names.map((name) => read(`phrases/${name}`)))).flat(),
  };
}
