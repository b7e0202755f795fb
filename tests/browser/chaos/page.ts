/** What the page's script leaves for the suite. */
export interface Chaos {
  /** Makes so many edits, some dozens before each frame, and says how often each kind was made. */
  run(seed: number, edits: number): Promise<Record<string, number>>;
  /** The last edit of a storm, below the article: writes words that hold `printed`, a wording of a phrase. */
  sign(printed: string): void;
  /** Takes everything out. */
  empty(): void;
}

declare global {
  interface Window {
    chaos?: Chaos;
  }
}

/**
 * Runs in the page: an article that a seeded generator edits at random in the ways that pages do.
 *
 * The same seed makes the same edits as long as nobody else changes the page.
 */
export function installChaos(): void {
  const PHRASES = ['“no limits” partnership', 'no limits', 'friendship without limits', 'decisive enabler', 'no'];
  const OTHERS = [
    'China and Russia',
    'limits',
    'partnership',
    'NATO calls China a',
    'of Russia’s war',
    'the weather',
    '.',
  ];
  const INLINE = ['em', 'a', 'span', 'b', 'mark'];
  const BLOCKS = ['p', 'div', 'li', 'h2', 'section'];
  let state = 1;
  // mulberry32: small, seeded, good enough to choose edits.
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const pick = <T>(list: ArrayLike<T>): T | undefined => list[random(Math.max(list.length, 1))];
  const words = () => {
    const some: string[] = [];
    for (let i = random(4) + 1; i > 0; i--) some.push(pick(random(2) ? PHRASES : OTHERS) ?? '');
    return ` ${some.join(' ')} `;
  };
  const article = document.createElement('article');
  const element = (name: string, ...children: (Node | string)[]) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const block = () => element(pick(BLOCKS) ?? 'p', 'China and Russia', element(pick(INLINE) ?? 'b', words()), words());
  const texts = () => {
    const all: Text[] = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
    return all;
  };
  const aText = () => pick(texts());
  const anElement = () => pick(article.querySelectorAll('*'));
  const kept: Element[] = [];

  const EDITS: Record<string, () => void> = {
    'rewrite a text': () => aText()?.replaceData(0, 1e6, words()),
    'type into a text': () => aText()?.insertData(0, 'no '),
    'cut a text short': () => {
      const text = aText();
      text?.deleteData(random(text.length + 1), 3);
    },
    'split a text': () => {
      const text = aText();
      text?.splitText(random(text.length + 1));
    },
    'join texts': () => anElement()?.normalize(),
    'add a block': () => (random(2) ? article : (anElement() ?? article)).append(block()),
    'put a block first': () => article.prepend(block()),
    'remove an element': () => anElement()?.remove(),
    'remove a text': () => aText()?.remove(),
    'move an element': () => {
      const moved = anElement();
      const place = anElement() ?? article;
      if (moved && !moved.contains(place)) place.prepend(moved);
    },
    'wrap a text': () => {
      const text = aText();
      const around = document.createElement(pick(INLINE) ?? 'b');
      text?.replaceWith(around);
      if (text) around.append(text);
    },
    'unwrap an element': () => {
      const around = anElement();
      around?.replaceWith(...around.childNodes);
    },
    'write anew by innerHTML': () => {
      const target = anElement();
      if (target) target.innerHTML = `China and Russia ${words()}<em>no</em> <b>limits</b> ${words()}`;
    },
    'take away for a while': () => {
      const away = anElement();
      if (away) kept.push(away);
      away?.remove();
    },
    'bring back': () => {
      const back = kept.shift();
      if (back) article.append(back);
    },
    'open a shadow root': () => {
      const host = document.createElement('x-box');
      host.attachShadow({ mode: 'open' }).append(block());
      article.append(host);
    },
  };

  const names = Object.keys(EDITS);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 40; i++) article.append(block());
  const signature = document.createElement('p');
  document.body.append(article, signature);
  window.chaos = {
    async run(seed, edits) {
      state = seed;
      const made: Record<string, number> = {};
      for (let i = 0; i < edits; i++) {
        const name = pick(names) ?? '';
        EDITS[name]?.();
        made[name] = (made[name] ?? 0) + 1;
        if (article.querySelectorAll('*').length > 600) article.lastElementChild?.remove();
        if (random(40) === 0) await frame();
      }
      return made;
    },
    sign(printed) {
      signature.textContent = `China and Russia speak of ${printed}.`;
    },
    empty() {
      kept.length = 0;
      article.replaceChildren();
      signature.replaceChildren();
    },
  };
}
