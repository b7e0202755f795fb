import { isVisible } from './shown.ts';

/** Waits for words that are on the page but not to be seen: in a closed section, behind a button, in another tab. */
export interface UnseenWords {
  /** Waits for these elements, in place of those before. */
  wait(elements: readonly Element[]): void;
}

/**
 * An element that the page does not draw has no box, and gets one when it is shown: that is what an intersection
 * observer tells, where watching attributes would mean following every change of class on the page. Words made
 * visible in their place, without a new box, are looked at after clicks and transitions.
 */
export function createUnseenWords(onShown: () => void, signal: AbortSignal): UnseenWords {
  let isWaiting = false;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onShown();
    },
    { rootMargin: '50%' },
  );
  const look = () => isWaiting && onShown();
  for (const type of ['click', 'transitionend', 'toggle']) {
    addEventListener(type, look, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    wait(elements) {
      observer.disconnect();
      isWaiting = elements.length > 0;
      for (const element of elements) if (element.getClientRects().length === 0) observer.observe(element);
      // Shown between being looked at and being waited for.
      if (elements.some(isVisible)) onShown();
    },
  };
}
