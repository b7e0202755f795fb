import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../core/span.ts';

interface Props {
  text: string;
  lang: string;
  /** What to mark, in UTF-16 code units of `text`, in order and apart. */
  marks: readonly Span[];
}

/**
 * Words with some of them marked by mark.js.
 *
 * mark.js replaces text nodes, and Preact would write into the ones it remembers; so this span has no children as
 * far as Preact knows, and its text is set anew before each painting.
 */
export function MarkedText({ text, lang, marks }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  // Stands for `marks` below, which is a new list at each drawing.
  const key = marks.map(({ start, end }) => `${start}-${end}`).join();
  useLayoutEffect(() => {
    const span = place.current;
    if (!span) return;
    span.textContent = text;
    if (marks.length === 0) return;
    // A copy: mark.js changes the list that it is given.
    new Mark(span).markRanges(marks.map(({ start, end }) => ({ start, length: end - start })));
  }, [text, key]);
  return <span ref={place} lang={lang} class="otr-marked" />;
}
