import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ItemFormat } from '../../../platform/stored-format.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const fake = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, listeners: new Set<unknown>() }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: fake.kept[key] }),
        set: async (items: Record<string, unknown>) => {
          Object.assign(fake.kept, structuredClone(items));
          for (const listener of fake.listeners) {
            (listener as Listener)(
              Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])),
              'local',
            );
          }
        },
      },
      onChanged: {
        addListener: (listener: unknown) => fake.listeners.add(listener),
        removeListener: (listener: unknown) => fake.listeners.delete(listener),
      },
    },
  },
}));

const { defineStored } = await import('../../../platform/storage.ts');

const format: ItemFormat<number> = { key: 'count', version: 1, fallback: 0, schema: v.number(), migrations: {} };

beforeEach(() => {
  fake.kept = {};
  fake.listeners.clear();
});

describe('a kept item', () => {
  test('is the fallback until it is written', async () => {
    const count = defineStored(format);
    expect(await count.read()).toBe(0);
    await count.write(3);
    expect(await count.read()).toBe(3);
  });

  test('changes made at once follow one another', async () => {
    const count = defineStored(format);
    await Promise.all(Array.from({ length: 20 }, () => count.update((value) => value + 1)));
    expect(await count.read()).toBe(20);
  });

  test('what a newer extension wrote is set aside before it is replaced', async () => {
    const newer = { version: 9, value: { much: 'more' } };
    fake.kept = { count: newer };
    const count = defineStored(format);
    expect(await count.inspect()).toEqual({ state: 'newer', value: 0 });
    await count.write(1);
    expect(fake.kept['count.kept']).toEqual(newer);
  });

  test('a watcher hears each change and leaves nothing behind', async () => {
    const count = defineStored(format);
    const end = new AbortController();
    const heard: number[] = [];
    count.watch((value) => heard.push(value), end.signal);
    await count.write(5);
    end.abort();
    await count.write(6);
    expect(heard).toEqual([5]);
    expect(fake.listeners.size).toBe(0);
  });
});
