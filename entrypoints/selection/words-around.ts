/** The text of a block before and after a range within it. Does not touch the selection or the page. */
export function wordsAround(range: Range, block: Element): { before: string; after: string } {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(block, block.childNodes.length);
  return { before: before.toString(), after: after.toString() };
}
