import type { ScannedBlock } from '../../core/phrases/find.ts';
import { scanBlock } from '../../core/phrases/find-in-text.ts';
import { createScanner, type Scanner } from '../../core/phrases/scan.ts';
import type { PhraseTable } from '../../core/phrases/table.ts';
import type { Block } from './block.ts';
import { type Known, remember } from './block-maker.ts';
import { BUSY_MS_PER_MINUTE, PAGE_HITS, PAUSE_MS, REST_FACTOR, SETTLE_AT_MOST_MS, SETTLE_MS } from './budget.ts';
import { type Find, type Found, findInBlock } from './find.ts';
import { createReadPass } from './read-pass.ts';
import { workInSlices } from './slices.ts';
import { createUnseenWords } from './unseen.ts';

export interface Follower {
  /** Whether what was handed out last is not yet, or no longer, all of the page as it is. */
  isBehind(): boolean;
  /** Reads the page again although nothing is known to have changed. */
  readAgain(): void;
  /** Runs a change of ours, which is not to be followed. */
  unfollowed(change: () => void): void;
}

/** `paused`: the page changes so much that reading along would cost it too much. */
export type FollowStatus = 'reading' | 'done' | 'paused';

/**
 * Reads the page, and reads it again after each change, for as long as the signal lasts.
 *
 *     changed ──quiet for a moment──▶ reading ──slices──▶ looking ──slices──▶ finds handed out
 *        ▲                              │ tree moved under us                     │
 *        └──────────── rest ◀───────────┴─────────────────────────────────────────┘
 *
 * A reading walks the whole tree, which is cheap, and scans only blocks that are new or changed.
 *
 * @param onFinds - all finds a reader can see, in the order of the page; the same find is the same object as before;
 *   and the blocks of this reading
 */
export function followPage(
  table: PhraseTable,
  onFinds: (finds: readonly Find[], status: FollowStatus, blocks: readonly Block[]) => void,
  signal: AbortSignal,
): Follower {
  const scanner = createScanner(table);
  const known: Known = { blocks: null, changedIn: new WeakMap(), borders: null, reading: 0 };
  const watched = new WeakSet<Node>();
  const spending = createSpending();
  let blocks: readonly Block[] = [];
  let finds: readonly Find[] = [];
  let isReading = false;
  let hasChanged = false;
  let firstChangeMs = 0;
  let restUntilMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function note(records: readonly MutationRecord[]) {
    let isOurs = true; // also when there are none
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') known.changedIn.set(target, known.reading);
      isOurs &&= type === 'childList' && isCardOnly(addedNodes) && isCardOnly(removedNodes);
    }
    if (!isOurs) noteChange();
  }

  const observer = new MutationObserver(note);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  function watch(root: Node) {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function noteChange() {
    const now = performance.now();
    if (!hasChanged) firstChangeMs = now;
    hasChanged = true;
    if (isReading) return;
    clearTimeout(timer);
    const quietMs = Math.min(SETTLE_MS, Math.max(firstChangeMs + SETTLE_AT_MOST_MS - now, 0));
    timer = setTimeout(read, Math.max(quietMs, restUntilMs - now));
  }

  function read() {
    if (signal.aborted || isReading || !document.body) return;
    if (spending.isOver(BUSY_MS_PER_MINUTE)) {
      onFinds(finds, 'paused', []);
      // Read on then, also where nothing has changed by then: what is found here may be gone, and is held on to by us.
      restUntilMs = performance.now() + PAUSE_MS;
      noteChange();
      return;
    }
    isReading = true;
    hasChanged = false;
    remember(known, blocks);
    known.reading++;
    const pass = createReadPass(document.body, scanner, known);
    blocks = pass.blocks;
    let costMs = 0;
    let look: Look | null = null;

    // Returns whether anything is left; what is found is handed out in a slice of its own, as painting takes its time.
    const slice = (until: number): boolean => {
      if (!look) {
        const state = pass.step(until);
        if (state === 'more') return true;
        for (const root of pass.roots) watch(root);
        if (state === 'lost') {
          hasChanged = true;
          return end();
        }
        look = createLook(table, blocks, titlesOf(scanner), finds);
        return true;
      }
      if (!look.isDone) {
        look.step(until);
        return true;
      }
      finds = look.finds;
      unseenWords.wait(look.unseen);
      for (const border of look.borders) {
        known.borders ??= new WeakSet();
        known.borders.add(border);
        hasChanged = true;
      }
      onFinds(finds, hasChanged ? 'reading' : 'done', blocks);
      return end();
    };
    const end = (): false => {
      isReading = false;
      restUntilMs = performance.now() + costMs * REST_FACTOR;
      if (hasChanged) {
        hasChanged = false;
        noteChange();
      }
      return false;
    };
    workInSlices(
      slice,
      (ms) => {
        costMs += ms;
        spending.add(ms);
      },
      signal,
    );
  }

  const unseenWords = createUnseenWords(noteChange, signal);
  watch(document);
  read();
  return {
    isBehind: () => isReading || hasChanged,
    readAgain: noteChange,
    unfollowed(change) {
      note(observer.takeRecords()); // the page's own changes until now
      change();
      observer.takeRecords();
    },
  };
}

function isCardOnly(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeName !== 'ON-THE-RECORD-CARD') return false;
  return true;
}

/** The headlines: words that lend company to every block. */
function titlesOf(scanner: Scanner): ScannedBlock[] {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '');
  return [document.title, ...headings].map((title) => scanBlock(scanner, title));
}

interface Look extends Found {
  readonly isDone: boolean;
  step(until: number): void;
}

/** Looks for phrases in the blocks that may hold one, in slices. */
function createLook(
  table: PhraseTable,
  blocks: readonly Block[],
  titles: readonly ScannedBlock[],
  last: readonly Find[],
): Look {
  const before = Map.groupBy(last, (find) => find.block);
  const found: Found = { finds: [], unseen: [], borders: [] };
  let index = 0;
  return {
    ...found,
    get isDone() {
      return index >= blocks.length || found.finds.length >= PAGE_HITS;
    },
    step(until) {
      for (; !this.isDone; index++) {
        if (!blocks[index]?.scan.hasAnchor) continue;
        if (performance.now() >= until) return;
        findInBlock(table, blocks, index, titles, before, found);
      }
    },
  };
}

/** Adds up what we spent in the last minute. */
function createSpending() {
  const spent: { atMs: number; costMs: number }[] = [];
  return {
    add(costMs: number) {
      spent.push({ atMs: performance.now(), costMs });
    },
    isOver(limitMs: number): boolean {
      const since = performance.now() - 60_000;
      while (spent[0] && spent[0].atMs < since) spent.shift();
      return spent.reduce((sum, { costMs }) => sum + costMs, 0) > limitMs;
    },
  };
}
