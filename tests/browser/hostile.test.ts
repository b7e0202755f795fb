import { expect, test } from 'vitest';
import { until } from '../../tools/browsers.ts';
import { readCard, untilCardCloses } from '../../tools/card.ts';
import { middleOf, readPainted, showPainted } from '../../tools/painted.ts';
import { pageTime, restOn } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const WORDS = '“no limits” partnership';

/** A page that wants to see into the card, and takes its name for an element of its own. */
const SPYING = `
  globalThis.seen = [];
  const note = (how, root) => { if (root) seen.push(how + ': ' + root.textContent); };
  for (const name of ['attachShadow', 'attachInternals', 'showPopover']) {
    const real = HTMLElement.prototype[name] ?? Element.prototype[name];
    const owner = name === 'attachShadow' ? Element.prototype : HTMLElement.prototype;
    owner[name] = function (...args) {
      const made = real.apply(this, args);
      if (made instanceof ShadowRoot) seen.push('attachShadow was ours to watch');
      return made;
    };
  }
  customElements.define('on-the-record-card', class extends HTMLElement {
    constructor() {
      super();
      const internals = this.attachInternals();
      setInterval(() => { note('internals', internals.shadowRoot); note('open root', this.shadowRoot); }, 20);
    }
  });
  for (const type of ['copy', 'focusin', 'click', 'pointermove', 'keydown', 'toggle', 'beforetoggle']) {
    addEventListener(type, (event) => {
      const inner = event.composedPath()[0];
      if (inner.getRootNode?.() instanceof ShadowRoot) seen.push(type + ' came from within');
    }, true);
  }
`;

const page = (script: string) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>hostile</title>
<body><script>${script}</script><article><h1>Russia and China hail a ${WORDS}</h1>
<p>Xi Jinping and Vladimir Putin met in Beijing.</p></article><p style="margin-top: 600px">Far below.</p></body></html>`,
});

const site = (path: string) => (path === '/spying' ? page(SPYING) : path === '/plain' ? page('') : null);

describeInBrowser('a page that is against us', site, (harness) => {
  const open = async (path: string) => {
    await harness.openInside();
    return harness.open(harness.listed(path));
  };

  test('sees nothing in the card, although it has taken its name', async () => {
    const tab = await open('/spying');
    const card = await restOn(tab, WORDS);
    expect(card.words).toContain('Friendship between the two States has no limits');
    await tab.press('Enter'); // the focus goes into the card, and events come from it
    await pageTime(tab, 200);
    expect(await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  test('cannot open a card by moves and clicks that nobody made', async () => {
    const tab = await open('/plain');
    await until('the words to be painted', async () => (await readPainted(tab)).length > 0);
    await tab.evaluate(pretend, middleOf(await showPainted(tab, 0)), ['pointermove', 'click']);
    await pageTime(tab, 900);
    expect(await readCard(tab)).toBeNull();
  });

  test('cannot pin, close or enter a card by keys and clicks that nobody made', async () => {
    const tab = await open('/plain');
    await restOn(tab, WORDS);
    await tab.evaluate(pretend, { x: 5, y: 700 }, ['pointermove', 'pointerdown', 'focusin', 'click']);
    await tab.evaluate(() => {
      for (const target of [document.querySelector('on-the-record-card') ?? document, document.body]) {
        for (const key of ['Enter', 'Escape', 'Tab', ' ']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        }
      }
      return true;
    });
    await pageTime(tab, 900);
    expect(await readCard(tab)).not.toBeNull();
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tab.moveMouse(5, 700); // a hand, at last: the card was not pinned
    await untilCardCloses(tab);
  });

  test('cannot speak to the extension', async () => {
    const tab = await open('/plain');
    const url = harness.listed('/plain');
    const within = await harness.openInside();
    await until('the page to be read', async () => (await within.hits(url))?.status === 'done');
    await tab.focus();
    await tab.evaluate(() => {
      for (const kind of ['leaveSite', 'setSite', 'refresh', 'showHit', 'runCommand', 'packsChanged']) {
        const message = { kind, ask: { host: location.hostname, isOn: false, hit: 1, command: 'open-card' } };
        postMessage(message, '*');
        for (const target of [window, document, document.documentElement]) {
          target.dispatchEvent(new CustomEvent(kind, { detail: message }));
          target.dispatchEvent(new MessageEvent('message', { data: message }));
        }
      }
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: object } | undefined>;
      if (browser || (chrome?.runtime && 'sendMessage' in chrome.runtime))
        throw new Error('the page can send messages');
      return true;
    });
    await pageTime(tab, 300);
    expect(await readCard(tab)).toBeNull();
    expect((await readPainted(tab)).length).toBe(1);
    expect(await within.ask('getTab', { tab: -1 })).toMatchObject({ ok: true });
    expect(await within.call('storage.local.get', 'sites')).toEqual({});
  });

  test('can load no file of ours, by any way that pages load files', async () => {
    const tab = await open('/plain');
    const files = [
      'popup.html',
      'library.html',
      'card.js',
      'reader.js',
      'corpus/pack.json',
      'icon/16.png',
      'manifest.json',
    ];
    const urls = files.map((file) => `${harness.browser.extensionOrigin}/${file}`);
    const loaded = await tab.evaluate(async (all) => {
      const reached: string[] = [];
      const element = (name: 'script' | 'img' | 'link', url: string) =>
        new Promise<boolean>((done) => {
          const made = document.createElement(name);
          made.onload = () => done(true);
          made.onerror = () => done(false);
          if (made instanceof HTMLLinkElement) Object.assign(made, { rel: 'stylesheet', href: url });
          else made.src = url;
          document.body.append(made);
        });
      for (const url of all) {
        if (
          await fetch(url).then(
            () => true,
            () => false,
          )
        )
          reached.push(`fetch ${url}`);
        for (const name of ['script', 'img', 'link'] as const)
          if (await element(name, url)) reached.push(`${name} ${url}`);
      }
      return reached;
    }, urls);
    expect(loaded).toEqual([]);
  });
});

/** Runs in the page: events at a point, as a script makes them up. */
function pretend({ x, y }: { x: number; y: number }, types: readonly string[]): boolean {
  const targets = [document.querySelector('on-the-record-card'), document.elementFromPoint(x, y), document, window];
  for (const type of types) {
    for (const target of targets) {
      const at = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true, composed: true, cancelable: true };
      target?.dispatchEvent(type === 'focusin' ? new FocusEvent(type, at) : new PointerEvent(type, at));
    }
  }
  return true;
}
