import { afterEach, expect, test, vi } from 'vitest';
import type { PageView } from '../../../core/page-view.ts';

const api = vi.hoisted(() => {
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    runtime: { id: 'own', onMessage: event, sendMessage: vi.fn<(message: unknown) => Promise<unknown>>() },
    tabs: {
      query: async () => [{ id: 7, active: true }],
      sendMessage: vi.fn<() => Promise<unknown>>(async () => Promise.reject(new Error('nobody listens'))),
      onActivated: event,
      onUpdated: event,
    },
    windows: { onFocusChanged: event, getCurrent: async () => ({ id: 1 }), WINDOW_ID_NONE: -1 },
    permissions: { contains: async () => true, request: vi.fn(async () => true) },
  };
});
vi.mock('wxt/browser', () => ({ browser: api }));

const { followOpenPage } = await import('../../../platform/open-page.ts');

const end = new AbortController();
afterEach(() => api.runtime.sendMessage.mockReset());

/** What a view of the page in front shows in the end. */
async function seen(answer: (kind: string) => unknown) {
  api.runtime.sendMessage.mockImplementation(async (message) => answer((message as { kind: string }).kind));
  const views: PageView[] = [];
  const page = followOpenPage((view) => views.push(view), end.signal);
  await vi.waitFor(() => expect(views.length).toBeGreaterThan(0));
  return { view: views.at(-1), page };
}

const onList = { ok: true, value: { host: 'news.example', access: 'on' } };
const refused = { ok: false, reason: 'failed' };

test('a background that cannot read what is kept is not taken for a page that no extension may enter', async () => {
  expect((await seen(() => refused)).view).toEqual({ state: 'failed', host: '' });
});

test('a page that the browser keeps us out of is said to be one', async () => {
  const { view } = await seen(() => ({ ok: true, value: { host: '', access: 'unreadable' } }));
  expect(view).toEqual({ state: 'unreadable' });
});

test('a listed page where nobody answers is said not to have been read', async () => {
  expect((await seen(() => onList)).view).toEqual({ state: 'failed', host: 'news.example' });
});

test('whether a choice could be kept is handed on', async () => {
  const { page } = await seen((kind) => (kind === 'setSite' ? refused : onList));
  expect(await page.setSite(false)).toBe(false);
  const kept = await seen((kind) => (kind === 'setSite' ? { ok: true, value: null } : onList));
  expect(await kept.page.setSite(false)).toBe(true);
});

test.each([
  ['click', 1],
  ['off', 0],
])('a listed site that is “%s”: the browser is asked %i times for the permission', async (access, times) => {
  api.permissions.request.mockClear();
  const { page } = await seen(() => ({ ok: true, value: { host: 'www.reuters.com', access } }));
  await page.setSite(true);
  // The list has it; where it is read only at a click all the same, the permission has been taken back.
  expect(api.permissions.request).toHaveBeenCalledTimes(times);
});
