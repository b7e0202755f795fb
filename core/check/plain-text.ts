import { paragraphs } from '../text/paragraphs.ts';
import { withDateline } from './dateline.ts';
import type { TextDocument } from './text-checker.ts';

/** Plain text as a document: its paragraphs, parted by empty lines, are its blocks. */
export function plainText(text: string, title = ''): TextDocument {
  return withDateline({ text, blocks: paragraphs(text), title });
}
