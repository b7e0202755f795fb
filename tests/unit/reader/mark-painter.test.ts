import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Find } from '../../../entrypoints/reader/find.ts';

vi.stubGlobal('document', { readyState: 'complete' });
vi.stubGlobal('window', globalThis); // mark.js looks for it when it is loaded
vi.stubGlobal(
  'MutationObserver',
  class {
    observe() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  },
);
vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {}
  },
);
vi.stubGlobal('removeEventListener', () => {});

const { createMarkPainter } = await import('../../../entrypoints/marks/mark-painter.ts');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A find in a text that hangs in no element, so that nothing can be marked there. */
const outside = {
  parts: [{ node: { isConnected: true, length: 9, data: 'no limits', parentElement: null }, start: 0, end: 9 }],
} as unknown as Find;

function painterOf(isReading: () => boolean) {
  const host = { change: vi.fn((run: () => void) => run()), onChanged: vi.fn(), isReading };
  return { host, painter: createMarkPainter(host) };
}

test('a page is not marked while it is being read: what was found so far is not all', () => {
  let isReading = true;
  const { host, painter } = painterOf(() => isReading);
  painter.paint([outside]);
  vi.advanceTimersByTime(10_000);
  expect(host.change).not.toHaveBeenCalled();
  isReading = false;
  vi.advanceTimersByTime(10_000);
  expect(host.change).toHaveBeenCalledTimes(1);
});

test('where nothing can be marked the page is not read again, and again', () => {
  const { host, painter } = painterOf(() => false);
  painter.paint([outside]);
  vi.advanceTimersByTime(10_000);
  expect(host.onChanged).not.toHaveBeenCalled();
});
