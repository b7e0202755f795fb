import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  listeners: new Set<(changes: Record<string, { newValue?: unknown }>, area: string) => void>(),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => (key === 'unknown' ? '' : `browser: ${key}`) },
    runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
    storage: {
      local: { get: async (key: string) => ({ [key]: fake.kept[key] }) },
      onChanged: {
        addListener: (listener: never) => void fake.listeners.add(listener),
        removeListener: (listener: never) => void fake.listeners.delete(listener),
      },
    },
  },
}));

const { chosenTexts, followTexts } = await import('../../../platform/chosen-texts.ts');
const { lookupIn } = await import('../../../platform/strings.ts');
const { settingsFormat } = await import('../../../platform/settings.ts');

const RUSSIAN = { nav_help: { message: 'Справка' } };

function keep(language: string) {
  const settings = { version: settingsFormat.version, value: { ...settingsFormat.fallback, language } };
  fake.kept = { settings };
  for (const listener of fake.listeners) listener({ settings: { newValue: settings } }, 'local');
}

beforeEach(() => {
  fake.kept = {};
  fake.listeners.clear();
  vi.stubGlobal('fetch', async (url: URL) =>
    url.pathname === '/_locales/ru/messages.json' ? Response.json(RUSSIAN) : new Response('', { status: 404 }),
  );
});

test('without a choice the browser looks texts up in its own language', async () => {
  expect(await chosenTexts()).toBeNull();
  expect(lookupIn(null)('nav.help')).toBe('browser: nav_help');
});

test('a chosen language has its own texts, and the browser’s where it lacks one', async () => {
  keep('ru');
  const lookup = lookupIn(await chosenTexts());
  expect(lookup('nav.help')).toBe('Справка');
  expect(lookup('nav.options')).toBe('browser: nav_options');
});

test('a language whose file cannot be read gives way to the browser’s', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  keep('zh_CN');
  expect(await chosenTexts()).toBeNull();
  expect(told).toHaveBeenCalledOnce();
});

test('a page hears of another language, and only of another', async () => {
  const heard: string[] = [];
  const end = new AbortController();
  await followTexts((lookup) => heard.push(lookup('nav.help')), end.signal);
  keep('browser');
  keep('ru');
  await vi.waitFor(() => expect(heard).toEqual(['browser: nav_help', 'Справка']));
  end.abort();
  expect(fake.listeners.size).toBe(0);
});
