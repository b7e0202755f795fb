import { BlockWriter } from '../../core/check/block-writer.ts';
import type { TextDocument } from '../../core/check/text-checker.ts';
import { flowOf } from '../../core/text/element-flow.ts';
import { holdsComments } from '../../core/text/readers-comments.ts';
import { publicationDate } from '../selection/publication-date.ts';

/** Reads the visible text of HTML. The markup is parsed without being shown: no script runs, nothing is loaded. */
export function readHtml(source: string): TextDocument {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const writer = new BlockWriter();
  visit(parsed.body, writer);
  const { lang } = parsed.documentElement;
  const title = parsed.title || parsed.querySelector('h1')?.textContent?.trim() || '';
  const published = publicationDate(parsed);
  return { ...writer.finish(), title, ...(lang ? { lang } : {}), ...(published ? { published } : {}) };
}

function visit(node: Node, writer: BlockWriter): void {
  if (node instanceof Text) writer.write(node.data);
  if (!(node instanceof Element) || node.matches('[hidden], dialog:not([open]), [aria-hidden="true"]')) return;
  const isComments = holdsComments(node.localName, node.getAttribute('class') ?? '', node.id);
  const leave = writer.enter(node.localName, flowOf(node.localName), isComments);
  if (leave === null) return;
  for (const child of node.childNodes) visit(child, writer);
  leave();
}
