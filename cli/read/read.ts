import { extname } from 'node:path';
import { plainText } from '../../core/check/plain-text.ts';
import type { TextDocument } from '../../core/check/text-checker.ts';

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
