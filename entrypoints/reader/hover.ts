import type { Point } from './pointer.ts';

/** Rest after which the card and its words are fetched, so that they are there when it opens. */
const FETCH_AFTER_MS = 120;
/** A hand on a mouse trembles. */
const STILL_PX = 3;

interface Hover {
  /** The pointer has come to rest, at first briefly. */
  onPause(point: Point): void;
  /** The pointer has rested for the delay that the person chose. */
  onRest(point: Point): void;
  /** The pointer has moved, by more than a tremble. */
  onMove(point: Point): void;
}

/**
 * Tells when the mouse rests. Moves cost a subtraction and a timer, nothing is asked of the page.
 *
 * A page that scrolls under a pointer at rest opens nothing: only a move of the pointer starts the clock.
 */
export function watchHover(delayMs: number, hover: Hover, signal: AbortSignal) {
  let rest: Point = { x: Number.NaN, y: Number.NaN };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const options = { capture: true, passive: true, signal } as const;

  addEventListener(
    'pointermove',
    ({ isTrusted, pointerType, buttons, clientX: x, clientY: y }) => {
      if (!isTrusted) return; // made up by a page, which is not to open our card
      if (pointerType !== 'mouse' && pointerType !== 'pen') return;
      if (Math.abs(x - rest.x) <= STILL_PX && Math.abs(y - rest.y) <= STILL_PX) return;
      rest = { x, y };
      stop();
      hover.onMove(rest);
      if (buttons !== 0) return; // selecting or dragging
      timer = setTimeout(
        () => {
          hover.onPause(rest);
          timer = setTimeout(() => hover.onRest(rest), Math.max(delayMs - FETCH_AFTER_MS, 0));
        },
        Math.min(FETCH_AFTER_MS, delayMs),
      );
    },
    options,
  );
  for (const type of ['scroll', 'wheel', 'pointerdown', 'keydown', 'dragstart'] as const)
    addEventListener(type, stop, options);
  document.documentElement.addEventListener('pointerleave', stop, options);
  signal.addEventListener('abort', stop);
}
