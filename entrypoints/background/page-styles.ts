import { browser } from 'wxt/browser';
import { Refused } from '../../platform/router.ts';
import { CARD_SHOWN, LINE_STYLES, MARK_STYLES } from '../reader/line-styles.ts';

/**
 * Styles of ours in a page that are the extension's and not the page's. Firefox ends our scripts at once when the
 * extension is switched off or removed, and takes such styles away: then nothing of ours is to be seen, though ranges,
 * marks or the card's element stay. Chromium would leave the styles and lets our scripts tidy up, so it needs none.
 */
const STYLES = { lines: LINE_STYLES, marks: MARK_STYLES, card: CARD_SHOWN } as const;

/** Brings styles into a frame that our reader runs in. */
export async function bringStyles(
  kind: keyof typeof STYLES,
  tab: number | undefined,
  frame: number | undefined,
): Promise<null | Refused> {
  if (tab === undefined) return new Refused('bad-request');
  try {
    await browser.scripting.insertCSS(inFrame(kind, tab, frame));
    return null;
  } catch {
    return new Refused('gone'); // the page is gone, or the permission for it
  }
}

/** Takes lines and marks out of a frame in which the reader has stopped. */
export async function takeStyles(tab: number | undefined, frame: number | undefined): Promise<void> {
  if (tab === undefined) return;
  for (const kind of ['lines', 'marks'] as const) {
    // What cannot be reached any more has nothing left to take away.
    await browser.scripting.removeCSS(inFrame(kind, tab, frame)).catch(() => undefined);
  }
}

/** A person's styles hold in shadow roots too, and before those of the page. */
function inFrame(kind: keyof typeof STYLES, tabId: number, frame = 0) {
  return { target: { tabId, frameIds: [frame] }, css: STYLES[kind], origin: 'USER' as const };
}
