import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scanner } from '../../../core/phrases/scan.ts';
import { type Block, partsOf } from '../../../entrypoints/reader/block.ts';
import { type Known, remember } from '../../../entrypoints/reader/block-maker.ts';
import { createReadPass } from '../../../entrypoints/reader/read-pass.ts';

beforeAll(() => {
  Object.assign(globalThis, { Node: parseHTML('<p></p>').Node });
});

/** Counts code units and blocks; what words say is the matcher's own test. */
function countingScanner(): Scanner & { blocks: number } {
  let length = 0;
  return {
    blocks: 0,
    begin: () => {
      length = 0;
    },
    piece: (text) => {
      length += text.length;
    },
    end() {
      this.blocks++;
      return { length, hasAnchor: false, occurrences: new Int32Array() };
    },
  };
}

function page(html: string): Element {
  return parseHTML(`<html><body>${html}</body></html>`).document.body;
}

const fresh = (): Known => ({ blocks: null, changedIn: new WeakMap(), reading: 1, borders: null });

function read(
  body: Element,
  known = fresh(),
  until = Number.POSITIVE_INFINITY,
  scanner = countingScanner(),
): readonly Block[] {
  const pass = createReadPass(body, scanner, known);
  for (let step = 0; step < 10_000; step++) {
    const state = pass.step(until);
    if (state === 'done') {
      remember(known, pass.blocks);
      return pass.blocks;
    }
    if (state === 'lost') throw new Error('the tree did not move');
  }
  throw new Error('the reading does not end');
}

const texts = (html: string) => read(page(html)).map((block) => block.text().replace(/\s+/gu, ' ').trim());

describe('a page is cut into blocks', () => {
  test.each([
    ['at paragraphs', '<p>no</p><p>limits</p>', ['no', 'limits']],
    [
      'at cells and items',
      '<table><tr><td>no</td><td>limits</td></tr></table><ul><li>a</li><li>b</li></ul>',
      ['no', 'limits', 'a', 'b'],
    ],
    ['not at inline elements', '<p><em>no</em> <a href="/">lim</a>its</p>', ['no limits']],
    ['not at comments and wbr', '<p>non-<!-- ad --><wbr>alliance</p>', ['non-alliance']],
    ['a line break is a space', '<h1>no<br>limits</h1>', ['no limits']],
    ['round a block within text', '<div>no<p>inner</p>limits</div>', ['no', 'inner', 'limits']],
    ['at unknown elements', 'no<x-card>inner</x-card>limits', ['no', 'inner', 'limits']],
    ['at code, and without it', '<p>no <code>x = 1</code> limits</p>', ['no', 'limits']],
    [
      'without forms of speech to machines',
      '<p>a</p><script>b</script><style>c</style><template>d</template><textarea>e</textarea>',
      ['a'],
    ],
    ['without white space between blocks', '<p>a</p>\n   <p>b</p>', ['a', 'b']],
  ])('%s', (_, html, blocks) => {
    expect(texts(html)).toEqual(blocks);
  });

  test('at an inline element that has been found to be shown as a block', () => {
    const body = page('<a><span id="kicker">Cold War</span><span>Mentality</span></a>');
    const known = fresh();
    expect(read(body, known)).toHaveLength(1);
    const kicker = body.querySelector('#kicker');
    if (kicker) known.borders = new WeakSet([kicker]);
    expect(read(body, known).map((block) => block.text())).toEqual(['Cold War', 'Mentality']);
  });
});

describe('a second reading', () => {
  test('scans only what has changed', () => {
    const body = page('<p>one</p><p id="two">two</p><p>three</p>');
    const known = fresh();
    const before = read(body, known);
    const words = body.querySelector('#two')?.firstChild;
    if (words) words.textContent = 'deux';
    const scanner = countingScanner();
    const after = read(body, known, Number.POSITIVE_INFINITY, scanner);
    expect(scanner.blocks).toBe(1);
    expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([true, false, true]);
  });

  test('sees a change that leaves the length as it was, when told of the node', () => {
    const body = page('<p id="one">one</p>');
    const known = fresh();
    const [before] = read(body, known);
    const words = body.querySelector('#one')?.firstChild;
    if (!words) throw new Error('the page has its words');
    words.textContent = 'two';
    known.changedIn.set(words, 1);
    expect(read(body, { ...known, reading: 2 })[0]).not.toBe(before);
  });

  test('sees a change made while the words were taken out, however late they are brought back', () => {
    const body = page('<p id="one">one</p><p>rest</p>');
    const known = fresh();
    const [before] = read(body, known);
    const paragraph = body.querySelector('#one');
    const words = paragraph?.firstChild;
    if (!paragraph || !words) throw new Error('the page has its words');
    words.textContent = 'two';
    known.changedIn.set(words, 1);
    paragraph.remove();
    read(body, { ...known, reading: 2 });
    body.prepend(paragraph);
    const [after] = read(body, { ...known, reading: 3 });
    expect(after).not.toBe(before);
    expect(after?.text()).toBe('two');
  });
});

test('a reading in slices gives the blocks of a reading at one go', () => {
  const inline = fc.constantFrom('text ', '<b>bold</b>', '<br>', '<i>a<b>b</b></i>', '<!-- c -->', '<img>');
  const block = fc.array(inline, { maxLength: 6 }).map((parts) => `<p>${parts.join('')}</p>`);
  const nested = fc.array(fc.oneof(block, inline), { maxLength: 30 }).map((parts) => `<div>${parts.join('')}</div>`);
  fc.assert(
    fc.property(nested, (html) => {
      const body = page(html);
      const atOnce = read(body).map((each) => each.text());
      expect(read(body, fresh(), Number.NEGATIVE_INFINITY).map((each) => each.text())).toEqual(atOnce);
    }),
    { numRuns: 60 },
  );
});

test('a reading whose place has left the page is lost', () => {
  const body = page(`<div id="a">${'<p>x</p>'.repeat(200)}</div><p>y</p>`);
  const pass = createReadPass(body, countingScanner(), fresh());
  expect(pass.step(Number.NEGATIVE_INFINITY)).toBe('more');
  const moved = body.querySelector('#a');
  for (const child of [...(moved?.children ?? [])]) child.remove();
  expect(pass.step(Number.POSITIVE_INFINITY)).toBe('lost');
});

test('a tree deeper than any browser draws does not bring the reading down', () => {
  const body = page('<p>before</p><div id="deep"></div><p>after</p>');
  let inmost = body.querySelector('#deep');
  for (let level = 0; level < 20_000; level++) {
    const next = body.ownerDocument.createElement('div');
    inmost?.append(next);
    inmost = next;
  }
  inmost?.append('too deep');
  expect(read(body).map((block) => block.text())).toEqual(['before', 'after']);
});

test('parts of a stretch are the very words, whatever nodes they stand in', () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 5 }).filter((text) => /^[a-z ]+$/u.test(text)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(words, fc.nat(30), fc.nat(30), (pieces, a, b) => {
      const body = page('<p></p>');
      const paragraph = body.querySelector('p');
      for (const piece of ['x', ...pieces]) paragraph?.append(piece);
      const [block] = read(body);
      if (!block) throw new Error('the page has its words');
      const text = block.text();
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const parts = partsOf(block, start, end);
      expect(parts.map((part) => part.node.data.slice(part.start, part.end)).join('')).toBe(text.slice(start, end));
    }),
  );
});
