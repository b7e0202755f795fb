import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Surface } from '../../tools/browsers.ts';
import { folderSite } from '../../tools/folder-site.ts';
import { untilRows } from '../../tools/popup.ts';
import { inProject } from '../../tools/steps.ts';
import { restOn } from './acting.ts';
import { describeInBrowser } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
  });

  test.each(THEMES)('in the popup with the phrases of a page, %s', async (theme) => {
    const page = await harness.open(harness.listed('/'));
    const popup = await harness.openPopup(page);
    await harness.browser.setTheme(popup, theme);
    await untilRows(popup);
    expect(await axeIn(popup)).toEqual([]);
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
