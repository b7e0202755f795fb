/** `npm run release -- VERSION [--dry-run]`: see {@link release}. */
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { release } from './release/release.ts';
import { inProject, ROOT, tryNode } from './steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [version] = positionals;
if (version === undefined || positionals.length > 1) {
  console.error('usage: npm run release -- VERSION [--dry-run]');
  process.exit(2);
}
const run = promisify(execFile);
const fault = await release(
  { root: ROOT, version, date: new Date().toISOString().slice(0, 10), isDryRun: values['dry-run'] },
  {
    git: async (...args) => (await run('git', args, { cwd: ROOT })).stdout,
    test: async () => (await tryNode([inProject('tools/test.ts')])).code === 0,
    async pack() {
      const { code, output } = await tryNode([inProject('tools/zip.ts'), '--check'], { quiet: true });
      if (code !== 0) console.error(output);
      return code === 0 ? sumsIn(output) : null;
    },
    say: console.log,
  },
);
if (fault !== null) {
  console.error(`No release: ${fault}.`);
  process.exit(1);
}

/** The lines of `npm run zip` that name a file with its checksum, with names as they stand beside the list. */
function sumsIn(output: string): string {
  const sums = output.split('\n').filter((line) => /^[0-9a-f]{64} {2}/.test(line));
  return `${sums.map((line) => line.replace('.output/', '')).join('\n')}\n`;
}
