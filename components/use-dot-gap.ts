import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Width of a dot and the air beside it, in the unit of `theme.css`: 1rem. */
const DOT_REM = 0.875;
/** Until the picture has been measured: right for a page of usual width. */
const USUAL = 0.022;

/** Least distance of two dots as a share of the picture's width, measured anew whenever that changes. */
export function useDotGap(stage: RefObject<HTMLElement | null>): number {
  const [gap, setGap] = useState(USUAL);
  useLayoutEffect(() => {
    const { current } = stage;
    if (!current) return;
    const measure = () => {
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (current.clientWidth > 0) setGap((DOT_REM * rootPx) / current.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [stage]);
  return gap;
}
