import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseChangelog } from '../../../tools/release/changelog.ts';
import { type ReleaseTools, release } from '../../../tools/release/release.ts';
import { isLater, isVersion } from '../../../tools/release/version.ts';

const CHANGELOG =
  '# Changes\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n';
const SUMS = `${'0'.repeat(64)}  on-the-record.zip\n`;

describe('the changelog of a release', () => {
  test('has what was unreleased under version and date, and an empty part before it', () => {
    const made = releaseChangelog(CHANGELOG, '0.2.0', '2026-11-22');
    expect(made).toMatchObject({ ok: true, notes: '### Added\n\n- A thing.' });
    expect(made.ok && made.text).toBe(
      CHANGELOG.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-11-22\n'),
    );
  });

  test.each([
    ['a version that is there', CHANGELOG, '0.1.0', 'already'],
    ['nothing to tell', CHANGELOG.replace('- A thing.', ''), '0.2.0', 'nothing'],
    ['no such part', '# Changes\n', '0.2.0', 'no “'],
  ])('is refused for %s', (_, text, version, reason) => {
    expect(releaseChangelog(text, version, '2026-11-22')).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });
});

test.each([
  ['0.2.0', '0.1.9', true],
  ['1.0.0', '0.99.99', true],
  ['0.10.0', '0.9.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.9', '0.2.0', false],
])('%s after %s: %s', (version, before, expected) => {
  expect(isLater(version, before)).toBe(expected);
});

test.each(['1.0', '1.0.0-rc.1', '01.0.0', 'v1.0.0', '', '1.0.99999'])('“%s” is no version', (text) => {
  expect(isVersion(text)).toBe(false);
});

describe('a release in a repository', () => {
  let root: string;
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: root })).stdout;
  const read = (file: string) => readFile(join(root, file), 'utf8');
  const run = (version: string, isDryRun = false, tools: Partial<ReleaseTools> = {}) =>
    release(
      { root, version, date: '2026-11-22', isDryRun },
      { git, test: async () => true, pack: async () => SUMS, say: () => {}, ...tools },
    );

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'release-'));
    await mkdir(join(root, '.output'));
    await writeFile(join(root, '.gitignore'), '.output\n');
    await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'x', version: '0.1.0' }));
    const lock = { name: 'x', version: '0.1.0', packages: { '': { version: '0.1.0' }, 'a/b': { version: '7.0.0' } } };
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock));
    await writeFile(join(root, 'CHANGELOG.md'), CHANGELOG);
    await git('init', '--quiet');
    await git('config', 'user.name', 'Ada');
    await git('config', 'user.email', 'ada@example.org');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'all');
  });
  afterEach(() => rm(root, { recursive: true }));

  const state = async () => [await git('log', '--oneline'), await git('tag'), await git('status', '--porcelain')];

  test('writes version and changelog, keeps the checksums, commits and tags', async () => {
    expect(await run('0.2.0')).toBeNull();
    expect(JSON.parse(await read('package.json'))).toEqual({ name: 'x', version: '0.2.0' });
    expect(JSON.parse(await read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, 'a/b': { version: '7.0.0' } },
    });
    expect(await read('CHANGELOG.md')).toContain('## [0.2.0] - 2026-11-22');
    expect(await read('.output/SHA256SUMS')).toBe(SUMS);
    expect((await git('tag')).trim()).toBe('v0.2.0');
    expect(await git('tag', '--list', '--format=%(contents)')).toContain('- A thing.');
    expect(await git('status', '--porcelain')).toBe('');
  });

  test('a dry run says what it would do and touches nothing', async () => {
    const before = await state();
    const said: string[] = [];
    const never = async (): Promise<never> => {
      throw new Error('a dry run does not test or pack');
    };
    expect(await run('0.2.0', true, { test: never, pack: never, say: (line) => said.push(line) })).toBeNull();
    expect(said.join('\n')).toMatch(/0\.1\.0 becomes 0\.2\.0[\s\S]*A thing[\s\S]*v0\.2\.0/);
    expect(await state()).toEqual(before);
    expect(await read('CHANGELOG.md')).toBe(CHANGELOG);
  });

  const tagged = async (tag: string) => {
    await git('tag', tag);
    return {};
  };
  const cases: [string, string, () => Promise<Partial<ReleaseTools>>, string][] = [
    ['a version that does not come after', '0.1.0', async () => ({}), 'does not come after'],
    ['what is no version', 'next', async () => ({}), 'no version'],
    ['failing tests', '0.2.0', async () => ({ test: async () => false }), 'tests failed'],
    ['packages that differ', '0.2.0', async () => ({ pack: async () => null }), 'not the same'],
    ['a tag that is taken', '0.2.0', () => tagged('v0.2.0'), 'is taken'],
  ];
  test.each(cases)('%s: no release, and all is as it was', async (_, version, prepare, reason) => {
    const tools = await prepare();
    const before = await state();
    expect(await run(version, false, tools)).toContain(reason);
    expect(await state()).toEqual(before);
    expect(JSON.parse(await read('package.json'))).toMatchObject({ version: '0.1.0' });
  });

  test('changes that are not committed: no release, and they stay', async () => {
    await writeFile(join(root, 'CHANGELOG.md'), `${CHANGELOG}\nmine`);
    expect(await run('0.2.0')).toContain('not committed');
    expect(await read('CHANGELOG.md')).toContain('mine');
  });
});
