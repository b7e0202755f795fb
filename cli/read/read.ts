import { extname } from 'node:path';
import type { TextDocument } from '../../core/check/text-checker.ts';
import { paragraphs } from '../../core/phrases/find-in-text.ts';

/** Reads a text by the extension of its file's name; without one it is plain text. The parsers come when needed. */
export async function readDocument(name: string, content: string): Promise<TextDocument> {
  const source = content.startsWith('\ufeff') ? content.slice(1) : content;
  switch (extname(name).toLowerCase()) {
    case '.md':
    case '.markdown':
      return (await import('../../core/check/read-markdown.ts')).readMarkdown(source);
    case '.html':
    case '.htm':
    case '.xhtml':
      return (await import('./html.ts')).readHtml(source);
    default:
      return plainText(source);
  }
}

/** Plain text, its paragraphs parted by empty lines. */
export function plainText(text: string, title = ''): TextDocument {
  return { text, blocks: paragraphs(text), title };
}
