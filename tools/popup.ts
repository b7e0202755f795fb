import { type Surface, until } from './browsers/surface.ts';

/** One line of the popup's list of this page. */
export interface PopupRow {
  /** The phrase as the page prints it. */
  printed: string;
  /** The statement behind it. */
  words: string;
  speaker: string;
  date: string;
}

/** The phrases that the open popup lists, in its order. */
export function readRows(popup: Surface): Promise<PopupRow[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.otr-rows > li')].map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        printed: text('.otr-printed'),
        words: text('.otr-words'),
        speaker: text('.otr-speaker'),
        date: text('time'),
      };
    }),
  );
}

/** Waits until the popup lists the page's phrases, each with its statement. */
export function untilRows(popup: Surface): Promise<PopupRow[]> {
  return until('the popup to list the phrases of the page', async () => {
    const rows = await readRows(popup);
    return rows.length > 0 && rows.every(({ words }) => words !== '') && rows;
  });
}
