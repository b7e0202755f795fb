/**
 * `npm test`: everything, one step after the other, each with its time; at the end one line with all runners' numbers.
 *
 * A step that fails does not stop the others, except that the browser suite needs both builds.
 */
import { readFile, rm } from 'node:fs/promises';
import { ensureBrowser } from './browsers/find.ts';
import { BROWSER_NAMES } from './browsers.ts';
import { BUILDS } from './build.ts';
import { addUp, type Counts, countVitest } from './counts.ts';
import { BIOME, inProject, TSC, tryNode, VITEST, WXT } from './steps.ts';

const totals: Counts[] = [];

/** One check, counted as one test. @returns whether it passed */
async function check(name: string, run: () => Promise<number>): Promise<boolean> {
  const passed = (await timed(name, run)) === 0;
  totals.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, retried: [] });
  return passed;
}

/** A run of Vitest, counted by its own report. */
async function suite(name: string, args: string[]) {
  const report = inProject('.output', `${name.replaceAll(' ', '-')}.json`);
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await timed(name, async () => (await tryNode([VITEST, 'run', ...args, ...reporters])).code);
  const text = await readFile(report, 'utf8').catch(() => null); // none when the runner itself broke
  totals.push(countVitest(text, code));
}

async function timed(name: string, run: () => Promise<number>): Promise<number> {
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const code = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  return code;
}

const node = (...args: string[]) => tryNode(args).then(({ code }) => code);

async function findBrowsers(): Promise<number> {
  try {
    for (const name of BROWSER_NAMES) console.log(await ensureBrowser(name));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

await check('format and lint', () => node(BIOME, 'ci', '.'));
await check('types', async () => (await node(WXT, 'prepare')) || node(TSC));
await check('types of core, without DOM and browser', () => node(TSC, '-p', 'core'));
await suite('unit tests', []);
const ready = [];
for (const name of BROWSER_NAMES) {
  ready.push(await check(`build for ${name}`, () => node(WXT, 'build', ...BUILDS[name].args)));
}
if (ready.every(Boolean)) await suite('packages', ['--config', 'tests/build/vitest.config.ts']);
ready.push(await check('browsers', findBrowsers));
if (ready.every(Boolean)) await suite('browser tests', ['--config', 'tests/browser/vitest.config.ts']);
else console.log('\n✘ browser tests: not run, what they need is missing');

const { passed, failed, skipped, retried } = addUp(totals);
for (const name of retried) console.log(`\n⚠ passed at a later try only: ${name}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
