/** A paragraph, heading, list item or cell of a longer text. */
export interface Paragraph {
  /** Where the block begins in the whole text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

// The one place that knows of "\r\n": a border begins before it, so that no block ends in "\r".
const BORDER = /\r?\n[^\S\n]*\n\s*/gu;

/** The paragraphs of a plain text: stretches parted by empty lines; single line breaks stay within. */
export function paragraphs(text: string): Paragraph[] {
  const blocks: Paragraph[] = [];
  let start = 0;
  for (const border of text.matchAll(BORDER)) {
    if (border.index > start) blocks.push({ start, text: text.slice(start, border.index) });
    start = border.index + border[0].length;
  }
  if (start < text.length) blocks.push({ start, text: text.slice(start) });
  return blocks;
}
