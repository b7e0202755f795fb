/** What a page looks like at one moment, as far as an extension could have changed it. */
export interface PageSnapshot {
  /** Markup of the whole document, open shadow roots included. */
  readonly markup: string;
  readonly text: string;
  /** One line for each element: its path, its box and the styles that a careless extension disturbs. */
  readonly elements: readonly string[];
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
  const MOST_ELEMENTS = 4000;
  const elements: string[] = [];
  const roots: string[] = [];
  const visit = (root: Document | ShadowRoot, path: string) => {
    roots.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    let index = 0;
    for (const element of root.querySelectorAll('*')) {
      const name = `${path}${element.localName}#${index++}`;
      if (elements.length < MOST_ELEMENTS) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const sizes = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(
          (size) => Math.round(size * 10) / 10,
        );
        elements.push(`${name} [${sizes.join(' ')}] ${STYLES.map((key) => style.getPropertyValue(key)).join('; ')}`);
      }
      if (element.shadowRoot) visit(element.shadowRoot, `${name} >>> `);
    }
  };
  visit(document, '');
  const highlights: string[] = [];
  // By name: Firefox hands no iterator from one world to another.
  for (const name of ['on-the-record', 'on-the-record-active', 'on-the-record-quotation']) {
    const size = CSS.highlights?.get(name)?.size;
    if (size) highlights.push(`${name}: ${size}`);
  }
  return { markup: roots.join('\n'), text: document.body?.innerText ?? '', elements, highlights };
}
