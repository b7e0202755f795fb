import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Find } from '../../../entrypoints/reader/find.ts';
import type { Painter } from '../../../entrypoints/reader/painter.ts';

class Page extends EventTarget {
  hidden = false;
  adoptedStyleSheets: object[] = [];
  isConnected = true;
}
const page = new Page();
const highlights = new Map<string, Set<object>>();
vi.stubGlobal('document', page);
vi.stubGlobal('Document', Page);
vi.stubGlobal('ShadowRoot', class {});
vi.stubGlobal('CSS', { highlights });
vi.stubGlobal('Highlight', class extends Set<object> {});
vi.stubGlobal(
  'StaticRange',
  class {
    constructor(places: object) {
      Object.assign(this, places);
    }
  },
);
vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {}
  },
);

const { createHighlightPainter } = await import('../../../entrypoints/reader/highlight-painter.ts');

const find = { parts: [{ node: { getRootNode: () => page }, start: 0, end: 9 }] } as unknown as Find;
const painted = () => [...highlights].map(([name, { size }]) => `${name}: ${size}`);
const turn = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

let painter: Painter;
beforeEach(() => {
  page.hidden = false;
  painter = createHighlightPainter();
});
afterEach(() => painter.clear());

// Firefox ends a script at once when its extension is switched off or removed, which people do in another tab: what
// stood on the page then would stay there, with nobody left to take it away.
test('nothing is painted on a page that nobody sees, and all of it as soon as somebody does', () => {
  painter.paint([find]);
  expect(painted()).toEqual(['on-the-record: 1']);
  turn(true);
  expect(painted()).toEqual([]);
  turn(false);
  expect(painted()).toEqual(['on-the-record: 1']);
});

test('what is found while nobody looks is painted when somebody does', () => {
  page.hidden = true;
  painter.paint([find]);
  expect(painted()).toEqual([]);
  turn(false);
  expect(painted()).toEqual(['on-the-record: 1']);
});

test('a painter that has ended paints no more', () => {
  painter.paint([find]);
  painter.clear();
  turn(true);
  turn(false);
  expect(painted()).toEqual([]);
  expect(page.adoptedStyleSheets).toEqual([]);
});
