import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findForbiddenImports } from '../../../tools/import-direction.ts';
import { inProject } from '../../../tools/steps.ts';

const FOLDERS = ['core', 'corpus', 'platform', 'components', 'entrypoints', 'cli', 'tools'];

function sourcesIn(folder: string) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(inProject(path), 'utf8') }));
}

describe('imports point one way', () => {
  test('in every file of the project', () => {
    const files = FOLDERS.flatMap(sourcesIn);
    expect(files.length).toBeGreaterThan(30);
    expect(findForbiddenImports(files)).toEqual([]);
  });

  test.each([
    ['core/a.ts', `import { b } from '../platform/b.ts';`],
    ['core/a.ts', `import type { B } from '../components/b.ts';`],
    ['core/deep/a.ts', `export * from '../../corpus/b.ts';`],
    ['core/a.ts', `import { readFileSync } from 'node:fs';`],
    ['core/a.ts', `import { browser } from 'wxt/browser';`],
    ['core/a.ts', `import { h } from 'preact';`],
    ['components/a.tsx', `import { settings } from '../platform/settings.ts';`],
    ['components/a.tsx', `import { browser } from 'wxt/browser';`],
    ['platform/a.ts', `import { Card } from '../components/Card.tsx';`],
    ['entrypoints/background.ts', `import { check } from '../cli/check.ts';`],
    ['entrypoints/reader/a.ts', `const a = await import('../../tools/a.ts');`],
    ['entrypoints/reader/a.ts', `import '../../tests/a.ts';`],
    ['cli/a.ts', `import { inProject } from '../tools/steps.ts';`],
    ['tools/a.ts', `import { a } from '../tests/a.ts';`],
  ])('%s must not say %s', (path, text) => {
    expect(findForbiddenImports([{ path, text }])).toHaveLength(1);
  });

  test.each([
    ['core/a/b.ts', `import { c } from '../c.ts';`],
    ['core/a.ts', `import * as v from 'valibot';`],
    ['components/a.tsx', `import { h } from 'preact';`],
    ['entrypoints/popup/main.tsx', `import { Card } from '../../components/Card.tsx';`],
    ['tests/unit/a.test.ts', `import { a } from '../../tools/a.ts';`],
  ])('%s may say %s', (path, text) => {
    expect(findForbiddenImports([{ path, text }])).toEqual([]);
  });
});
