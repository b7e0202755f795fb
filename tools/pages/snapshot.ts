/** One element of a page: where it is and what an extension could have changed of it. */
export interface Place {
  /** Names and numbers from the root down, through open shadow roots; the same in each visit of a page at rest. */
  readonly path: string;
  /** Its start tag, with all attributes. */
  readonly tag: string;
  /** Names of the elements in it. */
  readonly children: string;
  /** Its own text nodes, each with its borders. */
  readonly text: string;
  /** Its box and the styles that a careless extension disturbs; `null` far down on a page of very many elements. */
  readonly look: string | null;
}

/** What a page looks like at one moment. */
export interface PageSnapshot {
  /** Markup of the whole document, open shadow roots included. */
  readonly markup: string;
  readonly text: string;
  readonly places: readonly Place[];
  /** Names and sizes of our highlights. */
  readonly highlights: readonly string[];
}

/** Runs in the page. Nothing outside this function may be named in it: it travels as text. */
export function takeSnapshot(): PageSnapshot {
  const STYLES = [
    'color',
    'background-color',
    'font-size',
    'line-height',
    'display',
    'position',
    'text-decoration-line',
  ];
  const MOST_LOOKS = 4000;
  const places: Place[] = [];
  const roots: string[] = [];
  const lookOf = (element: Element): string => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const sizes = [box.x + scrollX, box.y + scrollY, box.width, box.height].map((size) => Math.round(size * 10) / 10);
    return `[${sizes.join(' ')}] ${STYLES.map((key) => style.getPropertyValue(key)).join('; ')}`;
  };
  const textOf = (element: Element): string =>
    [...element.childNodes].flatMap((node) => (node.nodeType === node.TEXT_NODE ? [node.nodeValue] : [])).join('|');
  const namesIn = (parent: Element | ShadowRoot) => [...parent.children].map(({ localName }) => localName).join(' ');
  // Without recursion: pages nest deeper than a script may.
  const open: { element: Element; path: string }[] = [{ element: document.documentElement, path: 'html' }];
  roots.push(document.documentElement.outerHTML);
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, path } = next;
    const { shadowRoot } = element;
    places.push({
      path,
      tag: [...element.attributes].reduce((tag, { name, value }) => `${tag} ${name}="${value}"`, element.localName),
      children: shadowRoot ? `${namesIn(element)} >>> ${namesIn(shadowRoot)}` : namesIn(element),
      text: textOf(element),
      look: places.length < MOST_LOOKS ? lookOf(element) : null,
    });
    if (shadowRoot) roots.push(shadowRoot.innerHTML);
    const below = (parent: Element | ShadowRoot, from: string) =>
      [...parent.children].map((child, at) => ({ element: child, path: `${from}${child.localName}:${at + 1}` }));
    const inside = [...(shadowRoot ? below(shadowRoot, `${path} >>> `) : []), ...below(element, `${path} `)];
    open.push(...inside.reverse());
  }
  const highlights: string[] = [];
  // By name: Firefox hands no iterator from one world to another.
  for (const name of ['on-the-record', 'on-the-record-active', 'on-the-record-quotation']) {
    const size = CSS.highlights?.get(name)?.size;
    if (size) highlights.push(`${name}: ${size}`);
  }
  return { markup: roots.join('\n'), text: document.body?.innerText ?? '', places, highlights };
}
