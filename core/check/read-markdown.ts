import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { withDateline } from './dateline.ts';
import type { TextBlock, TextDocument } from './text-checker.ts';

/** A character that folding ignores: markup becomes invisible while every offset stays. */
const INVISIBLE = '\u2060';
const BLOCKS = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/** Reads Markdown; offsets are those of the file, so emphasis marks and link addresses are hidden, not removed. */
export function readMarkdown(source: string): TextDocument {
  const blocks: TextBlock[] = [];
  let title = '';
  const visit = (node: Nodes): void => {
    if (BLOCKS.has(node.type)) {
      const block = hideMarkup(source, node);
      blocks.push(block);
      if (node.type === 'heading' && title === '') title = block.text.replaceAll(INVISIBLE, '').trim();
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(source));
  return withDateline({ text: source, blocks, title });
}

function hideMarkup(source: string, block: Nodes): TextBlock {
  const [start, end] = range(block);
  let text = '';
  let at = start;
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'break') {
      const [from, to] = range(node);
      text += INVISIBLE.repeat(from - at) + (node.type === 'text' ? source.slice(from, to) : ' '.repeat(to - from));
      at = to;
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  };
  visit(block);
  return { start, text: text + INVISIBLE.repeat(end - at) };
}

function range(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
