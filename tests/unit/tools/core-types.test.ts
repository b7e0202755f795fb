import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject, TSC, tryNode } from '../../../tools/steps.ts';

/** Compiles one line as if it stood in `core/`. */
async function compileInCore(folder: string, line: string) {
  writeFileSync(join(folder, 'probe.ts'), `export const probe = () => ${line};\n`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: inProject('core/tsconfig.json'), include: ['probe.ts'] }),
  );
  return tryNode([TSC, '-p', folder], { quiet: true });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-the-record-core-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['document.title', 'window.name', 'browser.runtime', 'chrome.runtime', 'process.env', 'console.log()'])(
  'core does not compile with %s',
  async (line) => {
    const { code, output } = await compileInCore(folder, line);
    expect(code).not.toBe(0);
    expect(output).toMatch(/TS(2304|2584|2580|2591|2868)\b/); // the compiler's words for "no such name here"
  },
);

test('core compiles with Intl.Segmenter', async () => {
  const { code, output } = await compileInCore(folder, `new Intl.Segmenter('zh')`);
  expect(output).toBe('');
  expect(code).toBe(0);
});
