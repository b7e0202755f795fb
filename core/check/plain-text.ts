import { paragraphs } from '../text/paragraphs.ts';
import { datelineOf } from './dateline.ts';
import type { TextDocument } from './text-checker.ts';

/** Plain text as a document: its paragraphs, parted by empty lines, are its blocks. A dateline is its day of publication. */
export function plainText(text: string, title = ''): TextDocument {
  const blocks = paragraphs(text);
  const published = datelineOf(blocks);
  return { text, blocks, title, ...(published === null ? {} : { published }) };
}
