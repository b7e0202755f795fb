import { askFromPage as ask } from '../../platform/page-link.ts';
import type { NodePart } from './block.ts';
import type { Find } from './find.ts';
import { ACTIVE, DIFFERS, FOUND, LINE_STYLES, QUOTED } from './line-styles.ts';
import type { Painter } from './painter.ts';

const NAMES = [FOUND, QUOTED, DIFFERS] as const;

/** Whether this browser can paint without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function';
}

/**
 * Paints by CSS Custom Highlights over static ranges. A thousand live ranges would slow the page's own insertions
 * 18-fold; static ones cost nothing, and may point nowhere after a change, so every reading hands in fresh finds.
 *
 * Nothing is registered and no sheet adopted before the first find, nor anything registered while nobody sees the page.
 *
 * Firefox ends a script at once when its extension is switched off or removed: nothing of ours can tidy up any more. So
 * there the lines' style is brought by the background, as the extension's own, which the browser takes away with it.
 */
export function createHighlightPainter(): Painter {
  const ranges = new Map<Find, StaticRange[]>();
  const roots = new Set<Document | ShadowRoot>();
  const found = new Map(NAMES.map((name) => [name, new Highlight()]));
  const active = new Highlight();
  active.priority = 1;
  let sheet: CSSStyleSheet | null = null;
  let brought: Promise<{ ok: boolean }> | null = null;
  const life = new AbortController();
  document.addEventListener('visibilitychange', showAll, { signal: life.signal });

  function showAll() {
    for (const [name, highlight] of found) show(name, highlight);
    show(ACTIVE, active);
  }

  function style(shown: ReadonlySet<Node>) {
    if (!import.meta.env.FIREFOX) return shown.forEach(adopt);
    if (shown.size === 0) return;
    brought ??= ask('needLines', {});
    void brought.then(({ ok }) => ok || life.signal.aborted || shown.forEach(adopt));
  }

  function adopt(root: Node) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(LINE_STYLES);
    }
    roots.add(root);
    // Asked each time: pages replace the whole list. Highlight styles do not reach into shadow roots in Firefox.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  function add(find: Find): StaticRange[] {
    const own = rangesOf(find);
    ranges.set(find, own);
    for (const range of own) found.get(nameOf(find))?.add(range);
    return own;
  }

  function remove(find: Find) {
    for (const range of ranges.get(find) ?? []) found.get(nameOf(find))?.delete(range);
    ranges.delete(find);
  }

  /** Takes our sheet out of roots. Those that the page has thrown away would stay in memory while we know them. */
  function leave(isLeft: (root: Document | ShadowRoot) => boolean) {
    for (const root of [...roots].filter(isLeft)) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      roots.delete(root);
    }
  }

  return {
    paint(finds) {
      leave((root) => !root.isConnected);
      const wanted = new Set(finds);
      for (const find of ranges.keys()) if (!wanted.has(find)) remove(find);
      style(rootsOf(finds.flatMap((find) => ranges.get(find) ?? add(find))));
      showAll();
    },
    setActive(find) {
      active.clear();
      const own = find ? rangesOf(find) : [];
      style(rootsOf(own));
      for (const range of own) active.add(range);
      show(ACTIVE, active);
    },
    clear() {
      life.abort();
      ranges.clear();
      active.clear();
      for (const highlight of found.values()) highlight.clear();
      showAll();
      leave(() => true);
    },
  };
}

/** The style of a find. */
function nameOf({ quotation }: Find): (typeof NAMES)[number] {
  if (!quotation) return FOUND;
  return quotation.quotation.verdict === 'altered' ? DIFFERS : QUOTED;
}

/** Registers a highlight while it holds anything to be seen; one of a newer copy of us under the same name stays. */
function show(name: string, highlight: Highlight) {
  if (highlight.size > 0 && !document.hidden) CSS.highlights.set(name, highlight);
  else if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/** One range for the whole find; one for each tree when slots make it run across shadow roots. */
function rangesOf({ parts }: Find): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let i = 0; i < parts.length; ) {
    const first = parts[i++] as NodePart;
    let last = first;
    while (i < parts.length && rootOf(parts[i] as NodePart) === rootOf(first)) last = parts[i++] as NodePart;
    ranges.push(
      new StaticRange({
        startContainer: first.node,
        startOffset: first.start,
        endContainer: last.node,
        endOffset: last.end,
      }),
    );
  }
  return ranges;
}

function rootOf({ node }: NodePart): Node {
  return node.getRootNode();
}

/** Each once: asking a root for its sheets costs as much as painting a find. */
function rootsOf(ranges: readonly StaticRange[]): Set<Node> {
  return new Set(ranges.map(({ startContainer }) => startContainer.getRootNode()));
}

/**
 * Takes away what a copy of us that was cut off (by an update, say) has left on the page. Only the page's memory
 * tells of it: the copy itself can no longer be spoken to.
 */
export function clearLeftovers(page: Document) {
  // By name: Firefox lets no extension iterate over the page's registry.
  for (const name of [...NAMES, ACTIVE]) CSS.highlights?.delete(name);
  for (const host of page.querySelectorAll(':root > on-the-record-card')) host.remove();
  const own = page.adoptedStyleSheets.filter(isOurs);
  if (own.length > 0) page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => !own.includes(sheet));
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const first = sheet.cssRules[0];
  return first instanceof CSSStyleRule && first.selectorText === `::highlight(${FOUND})`;
}
