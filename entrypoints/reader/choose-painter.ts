import { askFromPage as ask } from '../../platform/page-link.ts';
import type { ReaderSettings } from '../../platform/settings.ts';
import { canHighlight, createHighlightPainter } from './highlight-painter.ts';
import { currentMeeting } from './meeting.ts';
import type { Painter, PainterHost } from './painter.ts';

/**
 * The painter that the person chose. Inline marks come as a script of their own, and by themselves where the browser
 * has no highlights; should that script not come, nothing is painted and the list in the popup still works.
 */
export async function createPainter(choice: ReaderSettings['painter'], host: PainterHost): Promise<Painter> {
  if (choice === 'highlights' && canHighlight()) return createHighlightPainter();
  await ask('needMarks', {});
  const create = currentMeeting()?.createMarkPainter;
  if (create) return create(host);
  return canHighlight() ? createHighlightPainter() : UNPAINTED;
}

const UNPAINTED: Painter = { paint() {}, setActive() {}, clear() {} };
