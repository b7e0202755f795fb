import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import type { ItemFormat } from '../../../platform/stored-format.ts';
import { readKept } from '../../../platform/stored-format.ts';

vi.mock('wxt/browser', () => ({ browser: {} })); // the formats are pure; only their binding needs a browser

const { STORED_FORMATS, settingsFormat } = await import('../../../platform/settings.ts');

interface Choice {
  colour: string;
}

const grown: ItemFormat<Choice> = {
  key: 'choice',
  version: 3,
  fallback: { colour: 'none' },
  schema: v.strictObject({ colour: v.string() }),
  migrations: {
    1: (older) => ({ color: v.parse(v.string(), older) }),
    2: (older) => ({ colour: v.parse(v.strictObject({ color: v.string() }), older).color }),
  },
};

describe('reading what is kept', () => {
  test.each([
    ['nothing kept', undefined, 'empty', 'none'],
    ['today’s version', { version: 3, value: { colour: 'blue' } }, 'current', 'blue'],
    ['one step behind', { version: 2, value: { color: 'red' } }, 'migrated', 'red'],
    ['two steps behind', { version: 1, value: 'green' }, 'migrated', 'green'],
    ['from a newer extension', { version: 4, value: { colour: 'x' } }, 'newer', 'none'],
    ['a step fails', { version: 1, value: 7 }, 'unreadable', 'none'],
    ['today’s version, wrong form', { version: 3, value: { colour: 1 } }, 'unreadable', 'none'],
    ['no envelope', 'rubbish', 'unreadable', 'none'],
  ])('%s', (_name, kept, state, colour) => {
    const before = structuredClone(kept);
    expect(readKept(grown, kept)).toEqual({ state, value: { colour } });
    expect(kept).toEqual(before);
  });
});

describe('saved examples', () => {
  const versions = STORED_FORMATS.flatMap((format) =>
    Array.from({ length: format.version }, (_, step) => ({ format, version: step + 1 })),
  );

  test.each(versions.map((each) => [`${each.format.key} version ${each.version}`, each] as const))(
    '%s is read today',
    (_name, { format, version }) => {
      const path = new URL(`../../fixtures/storage/${format.key}.v${version}.json`, import.meta.url);
      const reading = readKept<unknown>(format, JSON.parse(readFileSync(path, 'utf8')));
      expect(reading.state).toBe(version === format.version ? 'current' : 'migrated');
      expect(reading.value).not.toEqual(format.fallback);
    },
  );

  test('fallbacks hold their own schema', () => {
    for (const format of STORED_FORMATS) expect(v.is(format.schema, format.fallback)).toBe(true);
    expect(settingsFormat.fallback.quotations).toBe(false);
  });
});
