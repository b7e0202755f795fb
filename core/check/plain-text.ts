import { paragraphs } from '../text/paragraphs.ts';
import type { TextDocument } from './text-checker.ts';

/** Plain text as a document: its paragraphs, parted by empty lines, are its blocks. */
export function plainText(text: string, title = ''): TextDocument {
  return { text, blocks: paragraphs(text), title };
}
