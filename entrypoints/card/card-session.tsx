import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { createStrings, type Strings } from '../../components/strings.ts';
import { StringsContext } from '../../components/strings-context.ts';
import { isOnTheWay, placeCard } from '../../core/placement.ts';
import { carriedText } from '../../platform/carried-texts.ts';
import type { CardOpening, CardPort } from '../reader/meeting.ts';
import { copyText } from './clipboard.ts';
import { addHost, type CardHost } from './host.ts';

const CLOSE_GRACE_MS = 300; // time to move the pointer from the words to the card
/** Higher than this a card would be a page of its own; the rest scrolls within. */
const MOST_HEIGHT_PX = 480;

/** Height of a sheet at most, as a share of what is seen: the words it belongs to stay in view above it. */
const SHEET_SHARE = 0.64;
const SHEET_GAP_PX = 12;

/** One card, from its opening to its end. */
interface Session {
  readonly opening: CardOpening;
  readonly place: CardHost;
  /** Where the focus was before the card had it. */
  readonly focused: HTMLElement | null;
  readonly life: AbortController;
  isPinned: boolean;
  graceTimer: ReturnType<typeof setTimeout> | undefined;
}

/** Shows one card at a time. */
export function createCard(): CardPort {
  const strings = createStrings(carriedText, carriedText('locale'));
  let session: Session | null = null;

  function open(opening: CardOpening) {
    const focused = session?.focused ?? focusedElement();
    close(false);
    const own: Session = {
      opening,
      place: addHost(strings.locale),
      focused,
      life: new AbortController(),
      isPinned: opening.by !== 'hover',
      graceTimer: undefined,
    };
    session = own;
    draw(own, strings, close);
    put(own);
    endByKeyOrClick(own, close);
    follow(own, () => close(false));
    if (opening.by === 'key') own.place.box.focus({ preventScroll: true });
    if (opening.by === 'touch') uncoverWords(own);
  }

  function close(returnFocus: boolean) {
    const own = session;
    if (!own) return;
    session = null;
    clearTimeout(own.graceTimer);
    own.life.abort();
    const { host, box } = own.place;
    const hadFocus = document.activeElement === host;
    render(null, box);
    host.remove();
    own.opening.onClosed();
    if (!hadFocus || !returnFocus) return;
    if (own.focused?.isConnected) own.focused.focus({ preventScroll: true });
    else own.opening.focusWords();
  }

  return {
    get isOpen() {
      return session !== null;
    },
    open,
    close,
    pointerMoved(point) {
      const own = session;
      if (!own || own.isPinned) return;
      if (isOnTheWay(point, own.opening.lines(), own.place.box.getBoundingClientRect())) stay(own);
      else own.graceTimer ??= setTimeout(() => session === own && close(false), CLOSE_GRACE_MS);
    },
  };
}

function stay(own: Session) {
  clearTimeout(own.graceTimer);
  own.graceTimer = undefined;
}

function pin(own: Session) {
  own.isPinned = true;
  stay(own);
  own.place.box.classList.add('otr-pinned');
}

function draw({ opening, place, isPinned }: Session, strings: Strings, close: (returnFocus: boolean) => void) {
  const closeAnd = (action: () => void) => () => {
    close(true);
    action();
  };
  place.box.classList.toggle('otr-pinned', isPinned);
  place.box.classList.toggle('otr-sheet', opening.by === 'touch');
  const shared = {
    printed: opening.printed,
    lang: opening.lang,
    copy: (text: string) => copyText(text, place.root),
    onClose: () => close(true),
    onDismiss: closeAnd(opening.dismiss),
    onLeaveSite: closeAnd(opening.leaveSite),
  };
  render(
    <StringsContext.Provider value={strings}>
      {opening.content.kind === 'phrase' ? (
        <Card
          {...shared}
          model={opening.content.model}
          announcement={opening.by === 'key' ? strings.t('card.place', { ...opening.place }) : ''}
        />
      ) : (
        <QuotationCard {...shared} model={opening.content.model} />
      )}
    </StringsContext.Provider>,
    place.box,
  );
}

/** Escape and a click beside it end a card; a click into it, focus and Enter pin it. What a page makes up does not. */
function endByKeyOrClick(own: Session, close: (returnFocus: boolean) => void) {
  const { signal } = own.life;
  const { box, host } = own.place;
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const isPageFree = document.activeElement === null || document.activeElement === document.body;
      if (event.key === 'Escape') close(true);
      else if (event.key === 'Enter' && isPageFree && own.opening.by === 'hover') box.focus({ preventScroll: true });
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  addEventListener('pointerdown', (event) => event.isTrusted && event.target !== host && close(false), {
    capture: true,
    passive: true,
    signal,
  });
  for (const type of ['pointerdown', 'focusin']) box.addEventListener(type, () => pin(own), { passive: true, signal });
}

/** Keeps a card at its words while the page moves; one that nobody pinned ends when they leave the view. */
function follow(own: Session, end: () => void) {
  const { signal } = own.life;
  let frame = 0;
  const again = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!signal.aborted && !put(own) && !own.isPinned) end();
    });
  };
  addEventListener('scroll', (event) => event.target !== own.place.host && again(), {
    capture: true,
    passive: true,
    signal,
  });
  addEventListener('resize', again, { passive: true, signal });
  visualViewport?.addEventListener('resize', again, { passive: true, signal });
  visualViewport?.addEventListener('scroll', again, { passive: true, signal });
  own.place.box.addEventListener('toggle', again, { capture: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** Puts the card at its words. @returns whether the words are in view */
function put({ opening, place: { box } }: Session): boolean {
  if (opening.by === 'touch') return putSheet(box);
  const lines = opening.lines();
  const [first] = lines;
  if (!first) return false;
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  box.style.maxHeight = `${MOST_HEIGHT_PX}px`;
  const place = placeCard(lines, opening.at?.x ?? first.left, box.getBoundingClientRect(), view);
  box.style.left = `${place.left}px`;
  box.style.top = `${place.top}px`;
  box.style.maxHeight = `${Math.min(place.maxHeight, MOST_HEIGHT_PX)}px`;
  return lines.some((line) => line.bottom > 0 && line.top < view.height);
}

/** A sheet stands at the foot of what is seen, which on a page zoomed in is only a part of the viewport. */
function putSheet(box: HTMLElement): true {
  const seen = visualViewport;
  if (!seen) return true;
  box.style.left = `${seen.offsetLeft}px`;
  box.style.width = `${seen.width}px`;
  box.style.bottom = `${Math.max(innerHeight - seen.offsetTop - seen.height, 0)}px`;
  box.style.maxHeight = `${seen.height * SHEET_SHARE}px`;
  return true;
}

/** Moves the page up under a sheet that would cover the words it was opened from. */
function uncoverWords({ opening, place: { box } }: Session) {
  const bottom = Math.max(...opening.lines().map((line) => line.bottom));
  const coveredPx = bottom + SHEET_GAP_PX - box.getBoundingClientRect().top;
  if (coveredPx > 0) scrollBy({ top: coveredPx, behavior: 'instant' });
}

function focusedElement(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}
