import { describe, expect, test, vi } from 'vitest';
import { openedOnce } from '../../../platform/opened-once.ts';

describe('openedOnce', () => {
  test('opens at the first call, and once for all who ask', async () => {
    const open = vi.fn(async () => 'open');
    const shared = openedOnce(open);
    expect(open).not.toHaveBeenCalled();
    expect(await Promise.all([shared.get(), shared.get()])).toEqual(['open', 'open']);
    expect(open).toHaveBeenCalledOnce();
  });

  test('tries again after a failure, which everyone is told who waited', async () => {
    const open = vi.fn(async () => 'open').mockRejectedValueOnce(new Error('no disk'));
    const shared = openedOnce(open);
    const first = [shared.get(), shared.get()];
    for (const one of first) await expect(one).rejects.toThrow('no disk');
    expect(await shared.get()).toBe('open');
  });

  test('opens anew once it was forgotten', async () => {
    let count = 0;
    const shared = openedOnce(async () => ++count);
    const before = shared.get();
    shared.forget();
    expect([await before, await shared.get()]).toEqual([1, 2]);
  });

  test('a forgotten opening that fails late leaves the newer one alone', async () => {
    let fail: (fault: Error) => void = () => undefined;
    const open = vi
      .fn(async () => 'open')
      .mockReturnValueOnce(
        new Promise((_, reject) => {
          fail = reject;
        }),
      );
    const shared = openedOnce(open);
    const old = shared.get();
    shared.forget();
    const newer = shared.get();
    fail(new Error('too late'));
    await expect(old).rejects.toThrow('too late');
    expect(shared.get()).toBe(newer);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
