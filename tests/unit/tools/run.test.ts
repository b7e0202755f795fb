import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { areInstalled } from '../../../tools/installed.mjs';
import { inProject, ROOT } from '../../../tools/steps.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-the-record-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('running a script of the project', () => {
  // Otherwise the runner would install packages under the feet of the other tests.
  beforeAll(() => expect(areInstalled(ROOT), 'packages are as package-lock.json says: run npm ci').toBe(true));

  const runner = inProject('tools/run.mjs');
  const script = (text: string) => {
    const file = join(folder, 'script.mjs');
    writeFileSync(file, text);
    return file;
  };

  test('passes arguments and input on and adds nothing of its own', () => {
    const file = script(`process.stdin.pipe(process.stdout); console.log(process.argv.slice(2).join('|'));`);
    const { stdout, stderr } = spawnSync(process.execPath, [runner, file, '--json', 'a b'], { input: 'read me' });
    expect(stdout.toString()).toBe('--json|a b\nread me');
    expect(stderr.toString()).toBe('');
  });

  test('ends with the code of the script', () => {
    expect(spawnSync(process.execPath, [runner, script('process.exit(7)')]).status).toBe(7);
  });

  test('uses the Node that package.json names', () => {
    const { stdout } = spawnSync(process.execPath, [runner, script('console.log(process.versions.node)')]);
    expect(stdout.toString()).toMatch(/^24\./);
  });

  test('passes a signal on', async () => {
    const file = script(`process.on('SIGTERM', () => process.exit(9)); console.log('up'); process.stdin.resume();`);
    const child = spawn(process.execPath, [runner, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([9, null]);
  });
});

describe('whether packages are installed', () => {
  const lock = (path: string, packages: object) => writeFileSync(join(folder, path), JSON.stringify({ packages }));
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules'));
    lock('package-lock.json', {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    });
  });

  test.each([
    ['the same', { 'node_modules/a': { version: '1.2.3' } }, true],
    ['another version', { 'node_modules/a': { version: '1.2.4' } }, false],
    ['one missing', {}, false],
  ])('%s', (_, packages, expected) => {
    lock('node_modules/.package-lock.json', packages);
    expect(areInstalled(folder)).toBe(expected);
  });

  test('no trace of an install, or one that was cut off', () => {
    expect(areInstalled(folder)).toBe(false);
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages": {');
    expect(areInstalled(folder)).toBe(false);
  });
});
