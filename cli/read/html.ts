import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import { BlockWriter } from '../../core/check/block-writer.ts';
import type { TextDocument } from '../../core/check/text-checker.ts';
import { flowOf } from '../../core/text/element-flow.ts';
import { holdsComments } from '../../core/text/readers-comments.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * Reads the visible text of an HTML file as far as it can be told without a browser: of styles, only those in
 * attributes; declarative shadow roots with their slots are read.
 */
export function readHtml(source: string): TextDocument {
  const writer = new BlockWriter();
  const document = parse(source);
  const facts = { title: '', headline: '', lang: '', published: '' };
  visit(document, writer, facts, null);
  const { lang, published } = facts;
  return {
    ...writer.finish(),
    title: facts.title || facts.headline,
    ...(lang ? { lang } : {}),
    ...(published ? { published } : {}),
  };
}

interface Facts {
  title: string;
  headline: string;
  lang: string;
  published: string;
}

/** @param host - the element whose shadow root is being read: its children stand in the slots */
function visit(node: Node, writer: BlockWriter, facts: Facts, host: Element | null): void {
  if (tree.isTextNode(node)) writer.write(node.value);
  if (!tree.isElementNode(node)) {
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, writer, facts, host);
    return;
  }
  const { tagName: name } = node;
  if (name === 'html') facts.lang = attribute(node, 'lang') ?? '';
  facts.published ||= publishedBy(node);
  if (name === 'head') facts.title = textOf(node.childNodes.find(({ nodeName }) => nodeName === 'title'));
  if (name === 'head')
    for (const child of node.childNodes) if (tree.isElementNode(child)) facts.published ||= publishedBy(child);
  if (name === 'head' || isLeftAlone(node)) return;
  if (name === 'h1') facts.headline ||= textOf(node);
  if (isFootnoteMark(node)) return;
  const isComments = holdsComments(name, attribute(node, 'class') ?? '', attribute(node, 'id') ?? '');
  const leave = writer.enter(name, flowOf(name), isComments);
  if (leave === null) return;
  const [children, inside] = shownChildren(node, host);
  for (const child of children) visit(child, writer, facts, inside);
  leave();
}

/** What an element shows: its shadow root instead of its children, and in a slot the nodes assigned to it. */
function shownChildren(element: Element, host: Element | null): [nodes: readonly Node[], host: Element | null] {
  const root = element.childNodes.find((child) => tree.isElementNode(child) && isShadowRoot(child));
  if (root && 'content' in root) return [root.content.childNodes, element];
  if (element.tagName !== 'slot' || !host) return [element.childNodes, host];
  const name = attribute(element, 'name') ?? '';
  const assigned = host.childNodes.filter((child) =>
    tree.isElementNode(child)
      ? !isShadowRoot(child) && (attribute(child, 'slot') ?? '') === name
      : name === '' && tree.isTextNode(child) && child.value.trim() !== '',
  );
  return [assigned.length > 0 ? assigned : element.childNodes, assigned.length > 0 ? null : host];
}

function isShadowRoot(element: Element): boolean {
  return element.tagName === 'template' && attribute(element, 'shadowrootmode') !== undefined;
}

/** Text under somebody's hands, and text kept from readers. */
function isLeftAlone(element: Element): boolean {
  const editable = attribute(element, 'contenteditable')?.toLowerCase();
  return (
    attribute(element, 'hidden') !== undefined ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'role') === 'textbox' ||
    (editable !== undefined && editable !== 'false') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style') ?? '') ||
    (element.tagName === 'form' && !holdsPage(element))
  );
}

/** Some systems wrap the whole page into one form; that one is no form to fill in. */
function holdsPage(element: Element): boolean {
  return element.childNodes.some(
    (child) => tree.isElementNode(child) && (/^(?:article|main|h1)$/u.test(child.tagName) || holdsPage(child)),
  );
}

const PUBLISHED = new Set(['article:published_time', 'datePublished', 'date', 'DC.date', 'dcterms.date']);

/** The day of publication in a `meta` element or a page's JSON-LD; empty in any other element. */
function publishedBy(element: Element): string {
  if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    return /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/.exec(textOf(element))?.[1] ?? '';
  if (element.tagName !== 'meta') return '';
  const name = attribute(element, 'property') ?? attribute(element, 'itemprop') ?? attribute(element, 'name') ?? '';
  return PUBLISHED.has(name) ? (/^\s*(\d{4}-\d{2}-\d{2})/.exec(attribute(element, 'content') ?? '')?.[1] ?? '') : '';
}

function isFootnoteMark(element: Element): boolean {
  return element.tagName === 'sup' && /^\s*[[(]?[\d*†‡]{1,3}[\])]?\s*$/u.test(textOf(element));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Node | undefined): string {
  if (!node) return '';
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}
