import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseChangelog } from './changelog.ts';
import { isLater, isVersion } from './version.ts';

/** What a release asks of the outside. */
export interface ReleaseTools {
  /** @returns what git prints; @throws {Error} with git's own words when it fails */
  git(...args: string[]): Promise<string>;
  /** Runs everything that is tested. @returns whether all of it passed */
  test(): Promise<boolean>;
  /** Packs both packages and the sources twice. @returns `SHA-256  file` by line, `null` when it failed or the bytes differ */
  pack(): Promise<string | null>;
  say(line: string): void;
}

export interface ReleaseOptions {
  /** The project's folder. */
  readonly root: string;
  readonly version: string;
  /** `2026-11-22` */
  readonly date: string;
  /** Checks all that can be checked without a change, and says what would be done. */
  readonly isDryRun: boolean;
}

const WRITTEN = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
/** In the folder of the packages, beside them. */
const SUMS = '.output/SHA256SUMS';

/**
 * Makes a release: version and changelog, tests, packages with their checksums, a commit and a tag. Nothing is sent
 * anywhere: pushing and uploading to the stores is the person's.
 *
 *     checks ──▶ write ──▶ test ──▶ pack twice ──▶ commit, tag
 *       │ no       └───────── fails: what was written is put back ─────┘
 *       └──▶ nothing was touched
 *
 * @returns why there is no release, or `null` when there is one
 */
export async function release(options: ReleaseOptions, tools: ReleaseTools): Promise<string | null> {
  const { root, version, date, isDryRun } = options;
  const { say } = tools;
  const read = (file: string) => readFile(join(root, file), 'utf8');
  const manifest: { version: string } = JSON.parse(await read('package.json'));
  const lock: { version: string; packages: Record<string, { version?: string }> } = JSON.parse(
    await read('package-lock.json'),
  );
  const changelog = releaseChangelog(await read('CHANGELOG.md'), version, date);

  const fault = await faultOf(options, manifest.version, tools);
  if (fault) return fault;
  if (!changelog.ok) return changelog.reason;
  say(`${manifest.version} becomes ${version}:\n\n${changelog.notes}\n`);
  if (isDryRun) {
    say(`Would write ${WRITTEN.join(', ')}; run npm test; pack twice into .output/; commit and tag v${version}.`);
    return null;
  }

  try {
    const own = lock.packages[''];
    await writeJson(join(root, 'package.json'), { ...manifest, version });
    await writeJson(join(root, 'package-lock.json'), {
      ...lock,
      version,
      packages: { ...lock.packages, '': { ...own, version } },
    });
    await writeFile(join(root, 'CHANGELOG.md'), changelog.text);
    if (!(await tools.test())) return await putBack('tests failed', tools);
    const sums = await tools.pack();
    if (sums === null) return await putBack('the packages could not be made, or were not the same twice', tools);
    await writeFile(join(root, SUMS), sums);
    say(sums);
    await tools.git('add', ...WRITTEN);
    await tools.git('commit', '--message', `Release ${version}`);
    await tools.git('tag', '--annotate', `v${version}`, '--message', `On the Record ${version}\n\n${changelog.notes}`);
  } catch (error) {
    return putBack(error instanceof Error ? error.message : String(error), tools);
  }
  say(`v${version} stands here. To publish: git push --follow-tags; then upload what ${SUMS} lists.`);
  return null;
}

async function faultOf({ version }: ReleaseOptions, before: string, { git }: ReleaseTools): Promise<string | null> {
  if (!isVersion(version)) return `“${version}” is no version such as 1.4.0`;
  if (!isLater(version, before)) return `${version} does not come after ${before}`;
  if ((await git('status', '--porcelain')).trim() !== '') return 'there are changes that are not committed';
  if ((await git('tag', '--list', `v${version}`)).trim() !== '') return `the tag v${version} is taken`;
  return null;
}

/** The tree was clean before, so nothing of a person's is lost by this. */
async function putBack(reason: string, { git }: ReleaseTools): Promise<string> {
  await git('checkout', 'HEAD', '--', ...WRITTEN);
  return `${reason}; version and changelog are as they were`;
}

async function writeJson(file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
