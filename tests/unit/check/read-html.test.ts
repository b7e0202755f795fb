import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHtml as readFile } from '../../../cli/read/html.ts';
import { readHtml as readDraft } from '../../../entrypoints/draft/read-html.ts';

beforeAll(() => {
  const { Text, Element } = parseHTML('<p></p>');
  const parseFromString = (source: string) => parseHTML(`<!doctype html><html><body>${source}</body></html>`).document;
  Object.assign(globalThis, {
    Text,
    Element,
    DOMParser: class {
      parseFromString = parseFromString;
    },
  });
});

/** A draft in the browser and a file of the command line must have the same blocks, or offsets would differ. */
describe('a file and a draft are cut into the same blocks', () => {
  test.each([
    ['paragraphs and list items', '<p>One  two</p><ul><li>three</li><li>four</li></ul>', ['One two', 'three', 'four']],
    ['inline elements', '<p>No <em>lim</em>its<br>at all</p>', ['No limits at all']],
    [
      'what is no reporting',
      '<p>a</p><script>x</script><button>y</button><pre>z</pre><p hidden>q</p><dialog>d</dialog><p>b</p>',
      ['a', 'b'],
    ],
    ['a closed element between words', '<div>a<textarea>x</textarea>b</div>', ['a', 'b']],
    ['unknown elements', '<my-card>a<my-part>b</my-part></my-card>', ['a', 'b']],
  ])('%s', (_, html, expected) => {
    for (const read of [readFile, readDraft]) {
      const { text, blocks } = read(html);
      expect(blocks.map((block) => block.text)).toEqual(expected);
      for (const block of blocks) expect(text.startsWith(block.text, block.start)).toBe(true);
    }
  });

  test('with what the markup says is a quotation', () => {
    for (const read of [readFile, readDraft]) {
      const { blocks } = read('<p>He said <q>no limits</q>.</p><blockquote><p>Two</p></blockquote><p>c</p>');
      expect(blocks.map(({ isQuotation }) => isQuotation)).toEqual([false, true, false]);
      expect(blocks[0]?.quoted).toEqual([{ start: 8, end: 17 }]);
    }
  });

  test('with what readers wrote', () => {
    const html =
      '<article class="comments-open"><p>a</p></article><section id="Comments"><p>b</p></section>' +
      '<ol class="comment-list"><li><article><p>c</p></article></li></ol><div class="commentary"><p>d</p></div>';
    for (const read of [readFile, readDraft])
      expect(read(html).blocks.map(({ isComment }) => isComment)).toEqual([false, true, true, false]);
  });

  test.each([
    [
      'in a meta element',
      '<meta property="article:published_time" content="2022-02-28T10:00:00Z"><p>a</p>',
      '2022-02-28',
    ],
    ['in JSON-LD', '<script type="application/ld+json">{"datePublished": "2023-03-21"}</script><p>a</p>', '2023-03-21'],
    ['nowhere', '<meta name="author" content="2022-02-28"><p>a</p>', undefined],
  ])('with the day of publication %s', (_, html, day) => {
    for (const read of [readFile, readDraft]) expect(read(html).published).toBe(day);
  });
});
