import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox/yaml';
import { parseHTML } from 'linkedom';
import { type ComponentChildren, render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Card } from '../../../components/Card.tsx';
import { Statement } from '../../../components/Statement.tsx';
import { createStrings } from '../../../components/strings.ts';
import { StringsContext } from '../../../components/strings-context.ts';
import { cardFor } from '../../../core/card.ts';
import { createLibrary } from '../../../core/library.ts';
import { readPackAtOnce } from '../../../core/pack/read-pack.ts';
import type { Pack, Statement as StatementRecord } from '../../../core/pack/schema.ts';
import { phrase, statement } from '../../fixtures/library.ts';
import { examplePack } from '../../fixtures/pack.ts';

const HTML = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
/** Shares no word with the statement, so that nothing is marked: linkedom cannot do what mark.js needs. */
const PRINTED = '<b>only</b>';
const ADDRESS = 'https://example.org/"onclick="globalThis.hacked=1';

const ENGLISH: unknown = parseYAML(readFileSync(new URL('../../../locales/en.yml', import.meta.url), 'utf8'));
const strings = createStrings((key) => {
  let found: unknown = ENGLISH;
  for (const part of key.split('.')) found = Object(found)[part];
  return typeof found === 'string' ? found : '';
}, 'en');

/** Draws into a document of its own. */
function draw(view: ComponentChildren): HTMLElement {
  const { document, Node } = parseHTML('<main></main>');
  Object.assign(globalThis, { document, Node });
  const root = document.querySelector('main');
  if (!root) throw new Error('no main');
  render(<StringsContext.Provider value={strings}>{view}</StringsContext.Provider>, root);
  return root;
}

/** Every text that a pack may bring to a statement is markup. */
const hostile = statement({
  id: 'said-0000',
  text: HTML,
  date: '2020-01-02',
  textStatus: 'media-translation',
  translatedBy: HTML,
  original: { lang: 'zh', text: HTML, url: ADDRESS },
  before: HTML,
  after: HTML,
  variants: [{ text: HTML, by: HTML, url: ADDRESS, lang: 'fr' }],
  role: HTML,
  body: HTML,
  occasion: HTML,
  source: { title: HTML, publisher: HTML, url: ADDRESS, kind: 'primary', archived: ADDRESS },
  evidence: [{ url: ADDRESS, kind: 'wire', seen: HTML, remark: HTML, archived: ADDRESS }],
  note: HTML,
});
const speaker = { id: 'ada-example', kind: 'person' as const, names: { en: HTML }, aliases: [HTML] };

function expectHarmless(root: HTMLElement) {
  expect(root.textContent).toContain(HTML);
  expect(root.querySelectorAll('img, script, iframe, object, embed, style, form')).toHaveLength(0);
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name.startsWith('on')).toBe(false);
  }
  for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
}

describe('a pack with markup in its texts', () => {
  test('shows it letter by letter in a statement', () => {
    const root = draw(<Statement statement={hostile} speaker={speaker} />);
    expectHarmless(root);
    expect(root.textContent.split(HTML).length - 1).toBeGreaterThanOrEqual(11); // in each of its places
  });

  test('shows it letter by letter in a card', () => {
    const named = { ...phrase('first-words', [hostile.id]), label: HTML, absent: [HTML] };
    const pack: Pack = { ...examplePack(), speakers: [speaker], statements: [hostile], phrases: [named] };
    const library = createLibrary([pack]);
    const [known] = library.phrases;
    const model = known && cardFor(library, known);
    if (!model || !('statements' in model)) throw new Error('the phrase has no card');
    const nothing = () => {};
    const root = draw(
      <Card
        printed={PRINTED}
        lang='"><img src=x>'
        model={model}
        announcement=""
        copy={async () => true}
        onClose={nothing}
        onDismiss={nothing}
        onLeaveSite={nothing}
      />,
    );
    expectHarmless(root);
    expect(root.textContent).toContain(PRINTED);
  });

  const places: [string, (address: string) => Partial<StatementRecord>][] = [
    ['source.url', (url) => ({ source: { ...hostile.source, url } })],
    ['source.archived', (archived) => ({ source: { title: 'A', publisher: 'B', kind: 'primary', archived } })],
    ['original.url', (url) => ({ original: { lang: 'zh', text: '词', url } })],
    ['variants.0.url', (url) => ({ variants: [{ text: 'words', by: 'B', url }] })],
    ['evidence.0.url', (url) => ({ evidence: [{ url, kind: 'wire', seen: 'words' }] })],
    [
      'evidence.0.archived',
      (archived) => ({ evidence: [{ url: 'https://example.org/', kind: 'wire', seen: 'words', archived }] }),
    ],
  ];
  const addresses = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.org', ADDRESS];

  test.each(places)('no address of another kind comes in as %s', (field, put) => {
    for (const address of addresses) {
      const plain = statement({ id: 'said-0000', text: 'words', date: '2020-01-02' });
      const pack = { ...examplePack(), statements: [{ ...plain, ...put(address) }], phrases: [] };
      const read = readPackAtOnce(JSON.stringify(pack));
      if (!read.ok) throw new Error(read.reason);
      expect(read.pack.statements, address).toEqual([]);
      expect(read.refused.map((each) => each.field)).toContain(field);
    }
  });
});
