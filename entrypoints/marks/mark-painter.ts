import type { NodePart } from '../reader/block.ts';
import type { Find } from '../reader/find.ts';
import { ACTIVE, MARK_RESET, MARK_STYLES } from '../reader/line-styles.ts';
import type { Painter, PainterHost } from '../reader/painter.ts';
import { MarkedNode, type MarkRange } from './marked-node.ts';

/** Quiet of the page before it is marked: marks set while a framework takes over the page make it draw again. */
const QUIET_MS = 800;
/** A page that takes marks away before they could be seen does so because of them. */
const FIGHT_MS = 20;
/** Words freed so often in a row are left alone; by words, as such a page often puts new elements in place. */
const TRIES = 3;

/**
 * Paints by marks in the page, set by mark.js: for screen readers, for print, and for browsers without highlights.
 *
 * When the page rewrites words that are marked, its own nodes win: our marks are gone before the next frame, and are
 * set again after quiet.
 */
export function createMarkPainter(host: PainterHost): Painter {
  const marked = new Set<MarkedNode>();
  const owners = new Map<Element, MarkedNode>();
  const freed = new Map<string, number>();
  const sheet = new CSSStyleSheet();
  // In Firefox the lines are brought with this script, as the extension's own.
  sheet.replaceSync(import.meta.env.FIREFOX ? MARK_RESET : MARK_RESET + MARK_STYLES);
  const roots = new Set<Document | ShadowRoot>();
  let wanted: readonly Find[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    giveWay();
    if (timer !== undefined) later();
  });

  /** Changes the page without our own observers taking it for the page's doing. */
  function change(run: () => void) {
    host.change(run);
    observer.takeRecords();
  }

  function giveWay() {
    const touched = [...marked].filter((each) => !each.isUntouched());
    if (touched.length === 0) return;
    change(() => touched.forEach(unmark));
    for (const { words, setAtMs } of touched) {
      if (performance.now() - setAtMs < FIGHT_MS) freed.set(words, (freed.get(words) ?? 0) + 1);
      else freed.delete(words);
    }
    host.onChanged();
  }

  function unmark(each: MarkedNode) {
    each.undo();
    marked.delete(each);
    for (const mark of each.marks) owners.delete(mark);
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(markWanted, QUIET_MS);
  }

  function markWanted() {
    timer = undefined;
    // Words that a reading has not come to yet would lose their marks, and get them back after it: over and over on a
    // machine where readings take long.
    if (host.isReading()) return later();
    if (document.readyState !== 'complete') {
      addEventListener('load', later, { once: true });
      return;
    }
    const kept = new Set(wanted.flatMap((find) => ownersOf(find)));
    const gone = [...marked].filter((each) => !kept.has(each));
    const added = newRanges(wanted.filter((find) => ownersOf(find).length === 0));
    if (gone.length === 0 && added.size === 0) return;
    let hasChanged = gone.length > 0;
    change(() => {
      gone.forEach(unmark);
      for (const [node, ranges] of added) if (mark(node, ranges)) hasChanged = true;
    });
    if (hasChanged) host.onChanged();
  }

  /** @returns whether marks were set */
  function mark(node: Text, ranges: readonly MarkRange[]): boolean {
    const parent = node.parentElement;
    // A node that we have marked already is marked anew once its marks have been taken away. One that was ours went
    // with them.
    if (!parent || !node.isConnected || [...marked].some((each) => each.node === node)) return false;
    if ((freed.get(parent.textContent ?? '') ?? 0) >= TRIES) return false;
    const root = node.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) adopt(root);
    const made = new MarkedNode(node, parent, ranges);
    marked.add(made);
    for (const each of made.marks) owners.set(each, made);
    return true;
  }

  function adopt(root: Document | ShadowRoot) {
    if (!roots.has(root)) observer.observe(root, { childList: true, characterData: true, subtree: true });
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Takes our sheet out of roots. Those that the page has thrown away would stay in memory while we know them. */
  function leave(isLeft: (root: Document | ShadowRoot) => boolean) {
    for (const root of [...roots].filter(isLeft)) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      roots.delete(root);
    }
  }

  /** The marked nodes whose marks hold a find; none when it is not marked, or only in part. */
  function ownersOf(find: Find): MarkedNode[] {
    const found = find.parts
      .filter((part) => !isBlank(part))
      .map(({ node }) => node.parentElement && owners.get(node.parentElement));
    return found.every((each) => each instanceof MarkedNode) ? found : [];
  }

  return {
    paint(finds) {
      leave((root) => !root.isConnected);
      wanted = finds;
      later();
    },
    setActive(find) {
      for (const each of owners.keys()) each.classList.remove(ACTIVE);
      for (const { node } of find?.parts ?? []) {
        const parent = node.parentElement;
        if (parent && owners.has(parent)) parent.classList.add(ACTIVE);
      }
    },
    clear() {
      clearTimeout(timer);
      removeEventListener('load', later);
      change(() => [...marked].forEach(unmark));
      observer.disconnect();
      leave(() => true);
    },
  };
}

/** What is to be marked, by text node; overlapping finds become one mark. */
function newRanges(finds: readonly Find[]): Map<Text, MarkRange[]> {
  const ranges = new Map<Text, MarkRange[]>();
  for (const part of finds.flatMap((find) => find.parts)) {
    const { node, start, end } = part;
    if (!node.isConnected || end > node.length || isBlank(part)) continue;
    ranges.set(node, joined([...(ranges.get(node) ?? []), { start, end }]));
  }
  return ranges;
}

/** A stretch of spaces between two elements would be a mark of nothing. */
function isBlank({ node, start, end }: NodePart): boolean {
  return node.data.slice(start, end).trim() === '';
}

function joined(ranges: readonly MarkRange[]): MarkRange[] {
  const apart: MarkRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}
