import { plainText } from '../../core/check/plain-text.ts';
import type { TextDocument } from '../../core/check/text-checker.ts';
import { readHtml } from './read-html.ts';

/** How a draft is written. */
export const FORMATS = ['text', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A draft as it stands in the box. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  /** Headline: lends company to phrases; empty where there is none or the text has its own. */
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`, or empty. */
  readonly published: string;
}

export const EMPTY: Draft = { text: '', format: 'text', title: '', published: '' };

/** Parses a draft. Offsets of what is found count in the box's own text, but for HTML, where markup is gone. */
export async function readDraft({ text, format, title }: Draft): Promise<TextDocument> {
  const document = await parse(text, format);
  return title ? { ...document, title } : document;
}

async function parse(text: string, format: Format): Promise<TextDocument> {
  if (format === 'html') return readHtml(text);
  if (format === 'markdown') return (await import('../../core/check/read-markdown.ts')).readMarkdown(text);
  return plainText(text);
}

/** Largest file that is opened. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file did not become a draft. */
export class UnreadFile extends Error {
  readonly reason: 'fileUnread' | 'fileTooLarge';
  constructor(reason: 'fileUnread' | 'fileTooLarge') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Reads a file that a person chose or dropped.
 *
 * @throws {UnreadFile} when it is too large, or not what its name says
 */
export async function readDraftFile(file: File): Promise<Draft> {
  if (file.size > LARGEST_FILE_BYTES) throw new UnreadFile('fileTooLarge');
  try {
    if (/\.docx$/i.test(file.name)) return visibleText(await htmlOfWord(file));
    if (/\.x?html?$/i.test(file.name)) return visibleText(await file.text());
    return { ...EMPTY, text: await file.text(), format: /\.(?:md|markdown)$/i.test(file.name) ? 'markdown' : 'text' };
  } catch {
    throw new UnreadFile('fileUnread');
  }
}

/** A file with markup is shown as its text, so that findings can be shown where they stand. */
function visibleText(source: string): Draft {
  const { text, title, published = '' } = readHtml(source);
  return { ...EMPTY, text, title, published };
}

/** The converter is large and comes only when a Word file is opened. */
async function htmlOfWord(file: File): Promise<string> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js');
  const { value } = await mammoth.convertToHtml({ arrayBuffer: await file.arrayBuffer() });
  return value;
}
