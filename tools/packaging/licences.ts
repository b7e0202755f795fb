import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginOption } from 'vite';

/** Packages that come as one file which holds what they depend on. */
const SELF_CONTAINED = ['mammoth'];

/** Notes whose code goes into a build, and writes down their licences beside it. */
export interface LicenceList {
  readonly plugin: PluginOption;
  /** Name, version, licence and the licence's own text of each package whose code was built in, by name. */
  write(file: string): Promise<void>;
}

/** @param modules - the folder of the installed packages */
export function createLicenceList(modules: string): LicenceList {
  const found = new Set<string>();
  const plugin: PluginOption = {
    name: 'licence-list',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = packageOf(id);
          if (name && renderedLength > 0) found.add(name);
        }
      }
    },
  };
  return {
    plugin,
    async write(file) {
      const names = new Set(found);
      for (const name of SELF_CONTAINED) if (found.has(name)) await addDependencies(modules, name, names);
      const parts = await Promise.all([...names].sort().map((name) => describe(join(modules, name))));
      const rule = `\n${'-'.repeat(80)}\n\n`;
      await writeFile(file, `On the Record contains code of these packages.\n${rule}${parts.join(rule)}`);
    },
  };
}

/** The package a module belongs to; empty for our own. */
function packageOf(id: string): string {
  const path = id.replaceAll('\\', '/').split('/node_modules/');
  return path.length > 1 ? (path.at(-1)?.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? '') : '';
}

async function addDependencies(modules: string, name: string, names: Set<string>): Promise<void> {
  const { dependencies = {} } = await readManifest(join(modules, name));
  for (const each of Object.keys(dependencies)) {
    if (names.has(each)) continue;
    names.add(each);
    await addDependencies(modules, each, names);
  }
}

interface PackageManifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Readonly<Record<string, string>>;
}

async function readManifest(folder: string): Promise<PackageManifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

async function describe(folder: string): Promise<string> {
  const { name, version, license = 'see below', homepage = '' } = await readManifest(folder);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(join(folder, file), 'utf8') : `Licensed under ${license}.`;
  return [`${name} ${version}: ${license}`, homepage, '', text.trim(), ''].join('\n');
}
