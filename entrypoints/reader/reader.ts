import { openTable } from '../../core/phrases/table.ts';
import type { PageOrder, PageStatus } from '../../platform/messages.ts';
import { askFromPage as ask, isConnected } from '../../platform/page-link.ts';
import type { Block } from './block.ts';
import { bringQuotations } from './bring-quotations.ts';
import { createCardOpener } from './card-opener.ts';
import { createPainter } from './choose-painter.ts';
import { type Find, isStanding } from './find.ts';
import { firstOfEach } from './first-of-each.ts';
import { type Follower, followPage } from './follow.ts';
import { watchHover } from './hover.ts';
import type { Quotations } from './meeting.ts';
import { byElement, findAt } from './pointer.ts';
import { answerExtension } from './tab-messages.ts';

type Order = Extract<PageOrder, { run: true }>;

/** Reads, paints and answers in this page until the signal ends it; then the page is as it was. */
export async function startReader(order: Order, signal: AbortSignal) {
  const { settings } = order;
  let follower: Follower | null = null;
  const painter = await createPainter(settings.painter, {
    change: (run) => (follower ? follower.unfollowed(run) : run()),
    onChanged: () => follower?.readAgain(),
    isReading: () => follower?.isBehind() ?? true,
  });
  if (signal.aborted) return;
  let phrases: readonly Find[] = [];
  let blocks: readonly Block[] = [];
  let finds: readonly Find[] = [];
  let status: PageStatus = 'reading';
  let elements = byElement(finds);
  const dismissed = new Set<string>();

  const opener = createCardOpener(order.tableVersion, {
    finds: () => finds,
    setActive: painter.setActive,
    dismiss(find) {
      dismissed.add(keyOf(find));
      show();
    },
  });
  let quotations: Quotations | null = null;
  if (settings.quotations) {
    void bringQuotations().then((port) => {
      quotations = signal.aborted ? null : (port?.createQuotations(show, signal) ?? null);
      show();
    });
  }

  function show() {
    const all = quotations ? inPageOrder([...phrases, ...quotations.of(blocks)], blocks) : phrases;
    finds = all.filter((find) => !dismissed.has(keyOf(find)));
    const painted = settings.occurrences === 'first' ? firstOfEach(finds) : finds;
    painter.paint(painted);
    elements = byElement(painted);
    opener.pageChanged();
  }

  signal.addEventListener('abort', () => {
    opener.close();
    painter.clear();
    if (isConnected()) void ask('reportPage', { status: 'stopped', hits: 0 });
  });

  const standingFindAt = (point: { x: number; y: number }) => {
    const find = elements.size > 0 ? findAt(point, elements) : null;
    return find && isStanding(find) ? find : null;
  };
  watchHover(
    settings.hoverDelayMs,
    {
      onMove: opener.pointerMoved,
      onPause(point) {
        const find = standingFindAt(point);
        if (find) opener.fetch(find);
      },
      onRest(point) {
        const find = standingFindAt(point);
        if (find) opener.open(find, 'hover', point);
      },
    },
    signal,
  );
  addEventListener(
    'click',
    (event) => {
      if (!isPlainClick(event)) return;
      const point = { x: event.clientX, y: event.clientY };
      const find = standingFindAt(point);
      if (find) opener.open(find, event.pointerType === 'touch' ? 'touch' : 'click', point);
    },
    { capture: true, passive: true, signal },
  );
  answerExtension(
    {
      finds: () => finds,
      status: () => status,
      opener,
      compareSelection: () => void bringQuotations().then((port) => port?.compareSelection(opener)),
    },
    signal,
  );

  follower = followPage(
    openTable(typeof order.table === 'string' ? Uint8Array.fromBase64(order.table).buffer : order.table),
    (found, now, read) => {
      phrases = found;
      status = now;
      if (now !== 'paused') blocks = read;
      show();
      if (isConnected()) void ask('reportPage', { status: now, hits: finds.length });
    },
    signal,
  );
}

/** Phrases and quotations as they stand on the page; a quotation before the phrases in it. */
function inPageOrder(finds: readonly Find[], blocks: readonly Block[]): Find[] {
  const places = new Map(blocks.map((block, place) => [block, place]));
  const placeOf = ({ block }: Find) => places.get(block) ?? 0;
  return finds.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start || b.end - a.end);
}

/** “Not this one” holds for these words wherever they stand on this page. */
function keyOf(find: Find): string {
  return `${find.phrase} ${find.printed}`;
}

/** Links, buttons and selections stay what they are. */
function isPlainClick(event: MouseEvent): event is PointerEvent {
  if (!event.isTrusted || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return false;
  }
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest('a[href], button, summary, label, [role="button"], [role="link"]')) {
    return false;
  }
  return getSelection()?.isCollapsed !== false;
}
