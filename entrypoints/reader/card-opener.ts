import { askFromPage as ask } from '../../platform/page-link.ts';
import { type Find, isStanding } from './find.ts';
import { type CardContent, type CardOpening, type CardPort, currentMeeting } from './meeting.ts';
import { type Point, rectsOf } from './pointer.ts';
import { bringIntoView, focusAt } from './scroll.ts';

interface Page {
  /** All finds of the page, in its order. */
  finds(): readonly Find[];
  setActive(find: Find | null): void;
  dismiss(find: Find): void;
}

export interface CardOpener {
  /** Gets the card's script and words ahead of time. */
  fetch(find: Find): void;
  open(find: Find, by: CardOpening['by'], at: Point | null): void;
  /** Scrolls to a find and opens its card. */
  show(find: Find): void;
  /** Goes to the next find (1) or the one before (-1), from the one shown last or from the top of the viewport. */
  go(step: 1 | -1): void;
  /** Opens the card of the current find, or gives it the focus. */
  openCurrent(): void;
  /** Opens a card that belongs to no find: for selected words. */
  openAt(opening: Omit<CardOpening, 'leaveSite'>): void;
  pointerMoved(point: Point): void;
  pageChanged(): void;
  close(): void;
}

/** Opens cards: gets script and words from the background, and drops answers that come too late. */
export function createCardOpener(tableVersion: string, page: Page): CardOpener {
  const contents = new Map<number, Promise<CardContent | null>>();
  let script: Promise<CardPort | null> | null = null;
  let card: CardPort | null = null; // kept: when we are stopped the meeting is over before the card is closed
  let current: Find | null = null;
  let token = 0;

  async function bringCard(): Promise<CardPort | null> {
    const meeting = currentMeeting();
    if (meeting && !meeting.card) await ask('needCard', {});
    card = meeting?.card ?? null;
    return card;
  }

  async function getPhrase(phrase: number): Promise<CardContent | null> {
    const reply = await ask('getCard', { phrase, tableVersion });
    if (!reply.ok) contents.delete(phrase);
    return reply.ok ? { kind: 'phrase', model: reply.value } : null;
  }

  async function contentOf({ phrase, quotation }: Find): Promise<CardContent | null> {
    if (quotation) return { kind: 'quotation', model: quotation };
    const content = contents.get(phrase) ?? getPhrase(phrase);
    contents.set(phrase, content);
    return content;
  }

  function fetch(find: Find): Promise<[CardPort | null, CardContent | null]> {
    script ??= bringCard();
    return Promise.all([script, contentOf(find)]);
  }

  async function open(find: Find, by: CardOpening['by'], at: Point | null) {
    if (by === 'hover' && current === find && card?.isOpen) return;
    const own = ++token;
    const [port, content] = await fetch(find);
    if (!port) script = null;
    if (own !== token || !port || !content || !isStanding(find)) return;
    current = find;
    page.setActive(find);
    port.open(openingOf(find, by, at, content));
  }

  function openingOf(find: Find, by: CardOpening['by'], at: Point | null, content: CardContent): CardOpening {
    const finds = page.finds();
    return {
      printed: find.printed,
      lang: find.parts[0]?.node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '',
      content,
      by,
      at,
      place: { number: finds.indexOf(find) + 1, of: finds.length },
      lines: () => rectsOf(find),
      focusWords: () => focusAt(find),
      dismiss: () => page.dismiss(find),
      leaveSite,
      onClosed() {
        if (current === find) page.setActive(null);
      },
    };
  }

  function show(find: Find | undefined) {
    if (!find || !isStanding(find)) return;
    bringIntoView(find);
    void open(find, 'key', null);
  }

  return {
    fetch: (find) => void fetch(find),
    open: (find, by, at) => void open(find, by, at),
    show,
    go(step) {
      const finds = page.finds();
      const at = current ? finds.indexOf(current) : -1;
      if (at >= 0) show(finds[(at + step + finds.length) % finds.length]);
      else
        show(
          step > 0
            ? (finds.find(isBelowTop) ?? finds[0])
            : (finds.findLast((find) => !isBelowTop(find)) ?? finds.at(-1)),
        );
    },
    openCurrent() {
      const finds = page.finds();
      show(current && finds.includes(current) ? current : (finds.find(isBelowTop) ?? finds[0]));
    },
    openAt(opening) {
      const own = ++token;
      script ??= bringCard();
      void script.then((port) => {
        if (own !== token || !port) return;
        current = null;
        page.setActive(null);
        port.open({ ...opening, leaveSite });
      });
    },
    pointerMoved(point) {
      token++; // a card that is still on its way was for a pointer that has left
      card?.pointerMoved(point);
    },
    pageChanged() {
      if (current && !page.finds().includes(current)) {
        card?.close(false);
        current = null;
      }
    },
    close: () => card?.close(false),
  };
}

/** Should the choice not be kept, by a full disk for instance, this page at least is left. */
function leaveSite() {
  void ask('leaveSite', {}).then(({ ok }) => ok || currentMeeting()?.stop());
}

function isBelowTop(find: Find): boolean {
  return rectsOf(find).some((rect) => rect.top >= 0);
}
