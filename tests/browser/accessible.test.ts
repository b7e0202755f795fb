import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Surface } from '../../tools/browsers.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { untilRows } from '../../tools/popup.ts';
import { inProject } from '../../tools/steps.ts';
import { restOn, untilShown, writeDraft } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** One with variants that differ, an original in another language, and relations. */
const STATEMENT = '2022-02-04-joint-statement-no-limits';
const THEMES = ['light', 'dark'] as const;

describeInBrowser('what axe finds', folderSite(inProject('demo/news')), (harness) => {
  test.each(THEMES)('in the card, %s', async (theme) => {
    const page = await harness.open(harness.listed('/'));
    await harness.browser.setTheme(page, theme);
    await restOn(page, 'partnership');
    // axe enters open roots only: its root is handed to the page for as long as it looks.
    const found = await page.inShadow(
      'on-the-record-card',
      async (root, source) => {
        await Promise.all(root.getAnimations().map((animation) => animation.finished));
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
        new Function(source)();
        const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<AxeResult> } };
        const { violations } = await axe.run({ include: [['on-the-record-card']] });
        Reflect.deleteProperty(root.host, 'shadowRoot');
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      },
      AXE,
    );
    expect(found).toEqual([]);
    // What a page or our own reset could take away: scroll bars of the other theme.
    const scheme = await page.inShadow('on-the-record-card', (root) => {
      const body = root.querySelector('.otr-card-body');
      return body && [getComputedStyle(body).colorScheme, getComputedStyle(body).scrollbarColor === 'auto'];
    });
    expect(scheme).toEqual(['light dark', false]);
  });

  test.each(THEMES)('in the popup with the phrases of a page, %s', async (theme) => {
    const page = await harness.open(harness.listed('/'));
    const popup = await harness.openPopup(page);
    await harness.browser.setTheme(popup, theme);
    await untilRows(popup);
    expect(await axeIn(popup)).toEqual([]);
  });

  test.each([
    ['welcome.html', 'h1'],
    ['sidepanel.html', '.otr-search'],
    ['library.html', '.otr-rows > li'],
    ['library.html#/search?q=limits', '.otr-rows mark'],
    ['library.html#/search?q=limits&view=context', 'table'],
    ['library.html#/search?q=limits&view=time', '.otr-timeline'],
    [`library.html#/statement/${STATEMENT}`, '.otr-cite'],
    ['library.html#/phrase/no-limits', 'main h1'],
    ['library.html#/help', 'kbd'],
    ['library.html#/method', 'main h1'],
    ['options.html', 'h1'],
    ['packs.html', 'h1'],
    ['packs.html#/statements/new', 'form'],
    ['packs.html#/phrases/new', 'form'],
    ['draft.html', 'textarea'],
  ])('in %s, light and dark', async (path, ready) => {
    const page = await harness.openOwn(path);
    await untilShown(page, ready);
    for (const theme of THEMES) {
      await harness.browser.setTheme(page, theme);
      expect(await axeIn(page), theme).toEqual([]);
    }
  });

  test.each(THEMES)('in a draft that was checked, %s', async (theme) => {
    const page = await harness.openOwn('draft.html');
    await harness.browser.setTheme(page, theme);
    await writeDraft(page);
    expect(await axeIn(page)).toEqual([]);
  });
});

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Extension pages run no code from text, so axe comes as the text of a function, which automation may send. */
function axeIn(surface: Surface): Promise<string[]> {
  const look = `async () => {
    ${AXE};
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '));
  }`;
  return surface.evaluate({ toString: () => look } as unknown as () => Promise<string[]>);
}
