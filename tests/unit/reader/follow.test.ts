import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compilePhrases } from '../../../core/phrases/compile.ts';
import { openTable } from '../../../core/phrases/table.ts';
import { BUSY_MS_PER_MINUTE } from '../../../entrypoints/reader/budget.ts';
import { type FollowStatus, followPage } from '../../../entrypoints/reader/follow.ts';

const page = parseHTML('<html><body><p>Nothing to be found.</p></body></html>');
let clockMs = 0;
/** What each reading takes, as the page's clock has it. */
let readingMs = 0;
let pageChanges = () => {};

vi.stubGlobal('document', page.document);
vi.stubGlobal('Node', page.Node);
vi.stubGlobal('performance', { now: () => clockMs });
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('requestIdleCallback', (work: (idle: object) => void) =>
  setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 })),
);
vi.stubGlobal(
  'IntersectionObserver',
  class {
    disconnect() {}
  },
);
vi.stubGlobal(
  'MutationObserver',
  class {
    constructor(note: (records: object[]) => void) {
      const record = {
        type: 'childList',
        target: page.document.body,
        addedNodes: [page.document.body],
        removedNodes: [],
      };
      pageChanges = () => note([record]);
    }
    observe() {}
    disconnect() {
      pageChanges = () => {};
    }
  },
);
const queryAll = page.document.querySelectorAll.bind(page.document);
// The reading asks for the headlines once.
page.document.querySelectorAll = ((selector: string) => {
  clockMs += readingMs;
  return queryAll(selector);
}) as typeof queryAll;

const end = new AbortController();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function passMs(ms: number) {
  for (let passed = 0; passed < ms; passed += 100) {
    clockMs += 100;
    vi.advanceTimersByTime(100);
  }
}

test('a page that costs too much is left alone for a minute, and then read on', () => {
  const said: FollowStatus[] = [];
  readingMs = BUSY_MS_PER_MINUTE / 2;
  const table = openTable(compilePhrases([{ terms: [], companies: [], phrases: [] }]).buffer);
  followPage(table, (_, status) => said.push(status), end.signal);
  for (let changes = 0; changes < 60 && said.at(-1) !== 'paused'; changes++) {
    passMs(1_000);
    pageChanges();
  }
  expect(said.at(-1)).toBe('paused');

  const before = said.length;
  for (let changes = 0; changes < 20; changes++) {
    pageChanges();
    passMs(1_000);
  }
  expect(said.slice(before)).toEqual([]);

  readingMs = 1;
  passMs(60_000);
  expect(said.at(-1)).toBe('done');
  // What was changed meanwhile is not held on to: that reading saw the page as it is.
  expect(said.slice(before)).toEqual(['done']);
});
