import { type Surface, until } from './browsers/surface.ts';

/** Words painted on a page, where they are on screen (CSS pixels of the viewport). */
export interface Painted {
  text: string;
  /** One for each line that the words stand on; empty when they are not rendered. */
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** Names of the highlights: phrases, quotations, quotations whose content words are not the source's. */
export type HighlightName = 'on-the-record' | 'on-the-record-quotation' | 'on-the-record-quotation-differs';

/** What is painted on a page by highlights, in the order of the page. Ranges that a change has made stale are left out. */
export function readPainted(page: Surface, highlight: HighlightName = 'on-the-record'): Promise<Painted[]> {
  return page.evaluate((name) => {
    const ranges: Range[] = [];
    for (const part of CSS.highlights.get(name) ?? []) {
      const range = document.createRange();
      try {
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
      } catch {
        continue; // the text behind it has become shorter
      }
      if (!range.collapsed) ranges.push(range);
    }
    const place = (range: Range) => range.getBoundingClientRect();
    const inOrder = (a: Range, b: Range) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : place(a).top - place(b).top;
    return ranges.sort(inOrder).map((range) => ({
      text: range.toString(),
      boxes: [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x, y, width, height })),
    }));
  }, highlight);
}

/** Waits until something is painted, scrolls the words numbered `index` into the middle and tells where they are. */
export async function showPainted(
  page: Surface,
  index: number,
  highlight: HighlightName = 'on-the-record',
): Promise<Painted> {
  await until(`${highlight} to be painted`, async () => (await readPainted(page, highlight)).length > index);
  await page.evaluate(
    (number, name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      ranges.sort((a, b) => {
        const position = a.startContainer.compareDocumentPosition(b.startContainer);
        if (position === 0) return a.startOffset - b.startOffset;
        return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
      ranges[number]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    index,
    highlight,
  );
  const painted = (await readPainted(page, highlight))[index];
  if (!painted) throw new Error(`words number ${index} are no longer marked`);
  return painted;
}

/** The middle of the first line of painted words: where a pointer would rest. */
export function middleOf({ text, boxes: [box] }: Painted): { x: number; y: number } {
  if (!box) throw new Error(`“${text}” is nowhere on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
