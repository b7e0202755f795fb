import type { Find } from './find.ts';
import { rectsOf } from './pointer.ts';

/** Scrolls to a find, only as far as needed, with room for a card. */
export function bringIntoView(find: Find) {
  const isSeen = () =>
    rectsOf(find).some(({ top, bottom }) => top >= 0 && bottom <= document.documentElement.clientHeight);
  if (isSeen()) return;
  // The element first, as it may stand in a box that scrolls by itself; then the words within a long element.
  find.parts[0]?.node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (isSeen()) return;
  const [first] = rectsOf(find);
  if (first) scrollBy({ top: first.top - innerHeight / 3, behavior: 'instant' });
}

/** Lets the next press of Tab go on from the words. Nothing is changed when text is selected. */
export function focusAt(find: Find) {
  const selection = getSelection();
  const [first] = find.parts;
  if (selection?.isCollapsed && first?.node.isConnected)
    selection.collapse(first.node, Math.min(first.start, first.node.length));
}
