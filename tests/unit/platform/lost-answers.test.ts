import { afterEach, describe, expect, test, vi } from 'vitest';
import { askFromPage } from '../../../platform/page-link.ts';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage }, tabs: { sendMessage } } }));
vi.stubGlobal('chrome', { runtime: { id: 'on-the-record', sendMessage } });

const { ask, askTab } = await import('../../../platform/ask.ts');

afterEach(() => sendMessage.mockReset());

const ANSWER = { ok: true, value: null } as const;

describe.each([
  ['a page’s script', () => askFromPage('leaveSite', {})],
  ['a page of ours', () => ask('packsChanged', {})],
])('%s asks a background that is stopped before it answers', (_, question) => {
  test.each([
    ['the browser says so', () => Promise.reject(new Error('the message channel closed'))],
    ['the browser answers nothing', () => Promise.resolve(undefined)],
  ])('and asks the one that starts in its place: %s', async (_how, stopped) => {
    sendMessage.mockImplementationOnce(stopped).mockImplementationOnce(stopped).mockResolvedValue(ANSWER);
    expect(await question()).toEqual(ANSWER);
    expect(sendMessage).toHaveBeenCalledTimes(3);
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  test('and gives up where no background ever answers', async () => {
    sendMessage.mockRejectedValue(new Error('receiving end does not exist'));
    expect(await question()).toEqual({ ok: false, reason: 'gone' });
    expect(sendMessage.mock.calls.length).toBeLessThan(10);
  });

  test('a refusal is an answer', async () => {
    sendMessage.mockResolvedValue({ ok: false, reason: 'failed' });
    expect(await question()).toEqual({ ok: false, reason: 'failed' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

test('a tab without a reader is asked once', async () => {
  sendMessage.mockRejectedValue(new Error('receiving end does not exist'));
  expect(await askTab(1, 'refresh', {})).toEqual({ ok: false, reason: 'gone' });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('a script that was cut off asks nobody', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  expect(await askFromPage('leaveSite', {})).toEqual({ ok: false, reason: 'gone' });
  expect(sendMessage).not.toHaveBeenCalled();
});
