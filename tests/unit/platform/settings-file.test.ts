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
const { settings, settingsFormat, sites } = await import('../../../platform/settings.ts');

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
