/**
 * `npm run zip`: the packages for both stores and the sources for review, in `.output/`, with their checksums.
 *
 * `--check` packs twice and fails when the bytes differ, so that a reviewer who packs the sources gets what was sent.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES } from './browsers/names.ts';
import { BUILDS } from './build.ts';
import { withProgress } from './progress.ts';
import { inProject, runNode, WXT } from './steps.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const sums = await pack();
for (const [file, sum] of sums) console.log(`${sum}  .output/${file}`);
if (values.check) {
  const again = await pack();
  const changed = [...sums].filter(([file, sum]) => again.get(file) !== sum).map(([file]) => file);
  if (changed.length > 0) {
    console.error(`Packed twice and not the same: ${changed.join(', ')}`);
    process.exit(1);
  }
  console.log('Packed twice: the same bytes.');
}

/** @returns SHA-256 of each package, by file name */
async function pack(): Promise<Map<string, string>> {
  for (const name of BROWSER_NAMES) {
    await withProgress(`Packing for ${name}`, () => runNode([WXT, 'zip', ...BUILDS[name].args], { quiet: true }));
  }
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const files = (await readdir(inProject('.output'))).filter((file) => file.endsWith('.zip') && file.includes(version));
  return new Map(await Promise.all(files.sort().map(async (file) => [file, await checksum(file)] as const)));
}

async function checksum(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(inProject('.output', file)))
    .digest('hex');
}
