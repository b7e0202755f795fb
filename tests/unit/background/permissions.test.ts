import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageOrder } from '../../../platform/messages.ts';

type Removed = (change: { origins?: string[] }) => void;

/** A browser in which `origins` are allowed now, and which tells nobody the addresses of its tabs. */
const fake = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  origins: [] as string[],
  removed: [] as unknown[],
  told: [] as { tab: number; kind: string }[],
  started: [] as number[],
}));

vi.mock('wxt/browser', () => {
  const silent = { addListener: () => {} };
  const area = {
    get: async (key: string) => structuredClone({ [key]: fake.kept[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(fake.kept, structuredClone(items)),
  };
  return {
    browser: {
      storage: { local: area, session: area, onChanged: { addListener: () => {}, removeListener: () => {} } },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((each) => fake.origins.includes(each)),
        getAll: async () => ({ origins: fake.origins }),
        onAdded: silent,
        onRemoved: { addListener: (listener: unknown) => void fake.removed.push(listener) },
      },
      runtime: {
        getManifest: () => ({ host_permissions: [] }),
        getURL: (path: string) => `chrome-extension://own${path}`,
        onInstalled: silent,
        onStartup: silent,
      },
      scripting: {
        getRegisteredContentScripts: async () => [],
        registerContentScripts: async () => {},
        unregisterContentScripts: async () => {},
        executeScript: async ({ target }: { target: { tabId: number } }) => void fake.started.push(target.tabId),
      },
      action: new Proxy({}, { get: () => async () => {} }),
      tabs: {
        query: async ({ url }: { url?: string[] }) => (url ? [] : [{ id: 1 }, { id: 2 }]),
        async sendMessage(tab: number, { kind }: { kind: string }) {
          fake.told.push({ tab, kind });
          if (tab === 2) throw new Error('Could not establish connection. Receiving end does not exist.');
          return { ok: true, value: null };
        },
      },
    },
  };
});

const { allHandlers } = await import('../../../entrypoints/background/all-handlers.ts');
const { followPermissions } = await import('../../../entrypoints/background/own-sites.ts');
const { sites } = await import('../../../platform/settings.ts');

followPermissions();

async function askToRead(url: string): Promise<PageOrder | null> {
  const answer = await allHandlers.openPage?.answer(
    { bytes: new Uint8Array() },
    { tab: 1, frame: 0, url, from: 'page' },
  );
  return answer && 'run' in answer ? answer : null;
}

beforeEach(async () => {
  Object.assign(fake, { kept: {}, origins: [], told: [], started: [] });
});

describe('a permission that is taken back', () => {
  test('sends every reader to ask again, and starts none', async () => {
    const [removed] = fake.removed as Removed[];
    removed?.({ origins: ['*://news.example/*'] });
    await vi.waitFor(() => expect(fake.told).toHaveLength(2));
    expect(fake.told).toEqual([1, 2].map((tab) => ({ tab, kind: 'refresh' })));
    expect(fake.started).toEqual([]);
  });

  test('that was none for a site sends nobody', async () => {
    const [removed] = fake.removed as Removed[];
    removed?.({});
    await new Promise(setImmediate);
    expect(fake.told).toEqual([]);
  });

  test.each([
    ['a site that the person had added', 'https://news.example/a'],
    ['a site of the bundled list', 'https://www.reuters.com/a'],
  ])('ends the reading of %s, although it is still on our list', async (_, url) => {
    await sites.write({ on: ['news.example'], off: [] });
    expect(await askToRead(url)).toEqual({ run: false, why: 'not-listed' });
  });

  test('does not end what was asked for by a click', async () => {
    await sites.write({ on: ['news.example'], off: [] });
    fake.kept['asked-for'] = { 1: 'news.example' };
    // Past the question of permission: here it fails for want of the bundled table.
    await expect(askToRead('https://news.example/a')).rejects.toThrow();
  });
});
