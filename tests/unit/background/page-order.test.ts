import { expect, test, vi } from 'vitest';
import type { PageOrder } from '../../../platform/messages.ts';

// Both browsers have it; Node does not yet.
Uint8Array.prototype.toBase64 ??= function (this: Uint8Array) {
  return Buffer.from(this).toString('base64');
};

const BYTES = new Uint8Array([1, 2, 3]);

vi.mock('wxt/browser', () => {
  const area = { get: async () => ({}), set: async () => {} };
  return {
    browser: {
      storage: { local: area, session: area, onChanged: { addListener: () => {}, removeListener: () => {} } },
      permissions: { contains: async () => true },
      action: { setIcon: async () => {} },
    },
  };
});
vi.mock('../../../entrypoints/background/phrase-table.ts', () => ({
  openPhraseTable: async () => ({ bytes: BYTES.buffer, tableVersion: 'v', phrases: [] }),
}));

const { handlers } = await import('../../../entrypoints/background/handlers.ts');

/** @param carried - what a message comes to on its way */
async function askThrough(carried: (message: unknown) => unknown): Promise<PageOrder | undefined> {
  const question = handlers.openPage?.parse(carried({ bytes: new Uint8Array() }));
  const sender = { tab: 1, frame: 0, url: 'https://www.reuters.com/a', from: 'page' } as const;
  const order = question && (await handlers.openPage?.answer(question, sender));
  return order && 'run' in order ? order : undefined;
}

test('a page gets the table as bytes where messages carry them', async () => {
  expect(await askThrough(structuredClone)).toMatchObject({ run: true, table: BYTES.buffer });
});

test('a page gets the table as text where messages are JSON', async () => {
  const order = await askThrough((message) => JSON.parse(JSON.stringify(message)));
  expect(order).toMatchObject({ run: true, table: 'AQID' });
});
