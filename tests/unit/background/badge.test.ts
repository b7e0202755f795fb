import { expect, test, vi } from 'vitest';
import type { PageState } from '../../../platform/messages.ts';

const shown = vi.hoisted(() => ({ text: '', title: '' }));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    storage: { local: { get: async () => ({}) } },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(shown, { text }),
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title }: { title: string }) => void Object.assign(shown, { title }),
    },
  },
}));

const { showCount } = await import('../../../entrypoints/background/badge.ts');

test.each<[PageState['status'], number, text: string, title: string]>([
  ['done', 0, '', 'extensionName'],
  ['reading', 3, '3', 'extensionName'],
  ['done', 250, '99+', 'extensionName'],
  ['paused', 3, '‖', 'page_paused'],
  ['stopped', 3, '', 'extensionName'],
])('%s with %i phrases shows “%s”', async (status, hits, text, title) => {
  await showCount({ status, hits }, 1);
  expect(shown).toEqual({ text, title });
});
