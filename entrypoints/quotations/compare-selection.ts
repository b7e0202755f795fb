import { askFromPage as ask } from '../../platform/page-link.ts';
import type { CardOpener } from '../reader/card-opener.ts';
import { publicationDate } from '../selection/publication-date.ts';
import { wordsAround } from '../selection/words-around.ts';
import { isMachineTranslated } from './machine-translation.ts';

/** The paragraph around a selection, where the attribution mostly stands. */
const PARAGRAPH = 'p, li, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, dd, dt, section, article, div, body';
const PARAGRAPH_UNITS = 20_000;

/** Sets the selected words beside the record, in a card at the selection. Does nothing when nothing is selected. */
export async function compareSelection(opener: CardOpener): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0).cloneRange();
  const printed = selection.toString().trim();
  if (printed === '') return;
  const { block, quoted } = around(range, printed);
  const lang = document.documentElement.lang.slice(0, 40);
  const reply = isMachineTranslated()
    ? null
    : // The selection as one quotation, and by itself: it may be a sentence with a quotation and its attribution.
      await ask('compareBlocks', {
        blocks: [{ text: block, quoted: [quoted] }, { text: printed }],
        title: '',
        lang,
        published: publicationDate(document),
      });
  if (reply && !reply.ok) return;
  const touching = reply?.value.filter(
    ({ block: number, start, end }) => number === 1 || (start < quoted.end && end > quoted.start),
  );
  const own = touching?.find(({ model }) => model.said !== null) ?? touching?.[0];
  if (reply && !own) return;
  opener.openAt({
    printed,
    lang,
    content: { kind: 'quotation', model: own?.model ?? null },
    by: 'key',
    at: null,
    place: { number: 1, of: 1 },
    lines: () => [...range.getClientRects()],
    focusWords: () => {},
    dismiss: () => {},
    onClosed: () => {},
  });
}

/** The selection in its paragraph, as one text and a stretch of it. */
function around(range: Range, printed: string): { block: string; quoted: { start: number; end: number } } {
  const { commonAncestorContainer: common } = range;
  const paragraph = (common instanceof Element ? common : common.parentElement)?.closest(PARAGRAPH);
  if (!paragraph || (paragraph.textContent?.length ?? 0) > PARAGRAPH_UNITS) {
    return { block: printed, quoted: { start: 0, end: printed.length } };
  }
  const { before, after } = wordsAround(range, paragraph);
  const start = before.length;
  return { block: before + printed + after, quoted: { start, end: start + printed.length } };
}
