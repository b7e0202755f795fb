import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ kept: {} as Record<string, unknown> }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: fake.kept[key] }),
        set: async (items: Record<string, unknown>) => void Object.assign(fake.kept, structuredClone(items)),
      },
    },
  },
}));

const { exportSettings, importSettings, resetSettings } = await import('../../../platform/settings-file.ts');
const { STORED_FORMATS, settings, settingsFormat, sites } = await import('../../../platform/settings.ts');
const { readKept } = await import('../../../platform/stored-format.ts');

beforeEach(() => {
  fake.kept = {};
});

describe('choices as a file', () => {
  test('what was taken out can be brought in after a reset', async () => {
    await settings.write({ ...settingsFormat.fallback, occurrences: 'all' });
    await sites.write({ on: ['news.example'], off: [] });
    const text = await exportSettings();
    await resetSettings();
    expect((await settings.read()).occurrences).toBe('first');
    expect(await importSettings(text)).toEqual({
      ok: true,
      taken: ['settings', 'sites', 'saved-searches'],
      refused: [],
    });
    expect((await settings.read()).occurrences).toBe('all');
    expect(await sites.read()).toEqual({ on: ['news.example'], off: [] });
  });

  test.each([
    ['no JSON', 'hello'],
    ['other JSON', '{"a": 1}'],
    ['nothing', ''],
    ['a list', '[]'],
  ])('%s is refused and nothing changes', async (_name, text) => {
    await settings.write({ ...settingsFormat.fallback, hoverDelayMs: 900 });
    expect(await importSettings(text)).toEqual({ ok: false, why: 'not-ours' });
    expect((await settings.read()).hoverDelayMs).toBe(900);
  });

  test('a part that cannot be read is refused by itself', async () => {
    const text = JSON.stringify({
      onTheRecord: 'settings',
      items: {
        settings: { version: 1, value: { ...settingsFormat.fallback, hoverDelayMs: -1 } },
        sites: { version: 1, value: { on: [], off: ['mail.example'] } },
        other: { version: 1, value: 'ignored' },
      },
    });
    expect(await importSettings(text)).toEqual({ ok: true, taken: ['sites'], refused: ['settings'] });
    expect(await settings.read()).toEqual(settingsFormat.fallback);
  });
});

describe('any file', () => {
  const keys = STORED_FORMATS.map(({ key }) => key);

  /** Takes a file in, and holds that each item is as it was or readable, and that nothing else was written. */
  async function takeIn(text: string) {
    fake.kept = { 'not-a-setting': 'ours' };
    await settings.write({ ...settingsFormat.fallback, hoverDelayMs: 900 });
    await sites.write({ on: ['news.example'], off: ['mail.example'] });
    const before = structuredClone(fake.kept);
    const outcome = await importSettings(text);
    const taken = new Set(outcome.ok ? outcome.taken : []);
    for (const key of new Set([...Object.keys(fake.kept), ...Object.keys(before)])) {
      if (!taken.has(key)) expect([key, fake.kept[key]]).toEqual([key, before[key]]);
    }
    for (const format of STORED_FORMATS) {
      if (taken.has(format.key)) expect(readKept<unknown>(format, fake.kept[format.key]).state).toBe('current');
    }
    expect(Object.getPrototypeOf(fake.kept)).toBe(Object.prototype);
    return outcome;
  }

  test('that is none of ours is refused whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(await takeIn(text)).toEqual({ ok: false, why: 'not-ours' });
      }),
      { numRuns: 500 },
    );
  });

  test('with anything in our items gives choices that can be read, or leaves them', async () => {
    const item = fc.oneof(
      fc.jsonValue(),
      fc.record({ version: fc.oneof(fc.constant(1), fc.jsonValue()), value: fc.jsonValue() }),
      fc.record({
        version: fc.constant(1),
        value: fc.record({ on: fc.array(fc.string()), off: fc.array(fc.string()) }),
      }),
    );
    const name = fc.constantFrom(...keys, '__proto__', 'constructor', 'not-a-setting');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, item)), async (items) => {
        const members = items.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
        const outcome = await takeIn(`{"onTheRecord": "settings", "items": {${members.join(', ')}}}`);
        expect(outcome.ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('that was ours until some letters were changed, added or cut off', async () => {
    const good = await exportSettings();
    const edit = fc.record({ at: fc.nat(good.length), without: fc.nat(12), put: fc.string({ maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        await takeIn(
          edits.reduce((text, { at, without, put }) => text.slice(0, at) + put + text.slice(at + without), good),
        );
      }),
      { numRuns: 1500 },
    );
  });
});
